import type { LoadedFile } from '../../shared/contract/files';
import { fileType } from '../../shared/mapping/fileType';
import { badInput } from '../../shared/policy/failure';

/** Names as the API writes them (spec: STTInputAudio.format), with what people call them. */
const NAMES: Readonly<Record<string, string>> = {
	aac: 'AAC',
	aiff: 'AIFF',
	flac: 'FLAC',
	m4a: 'M4A',
	mp3: 'MP3',
	ogg: 'OGG',
	pcm: 'PCM',
	wav: 'WAV',
	webm: 'WebM',
};

/** Formats that are named in other ways; a container with a picture is listened to as well. */
const ALIASES: Readonly<Record<string, string>> = {
	'3gp': 'm4a',
	'audio/aac': 'aac',
	'audio/flac': 'flac',
	'audio/l16': 'pcm',
	'audio/m4a': 'm4a',
	'audio/mp3': 'mp3',
	'audio/mp4': 'm4a',
	'audio/mpeg': 'mp3',
	'audio/ogg': 'ogg',
	'audio/opus': 'ogg',
	'audio/pcm': 'pcm',
	'audio/wav': 'wav',
	'audio/webm': 'webm',
	'audio/x-m4a': 'm4a',
	'audio/x-wav': 'wav',
	aif: 'aiff',
	m4b: 'm4a',
	mp4: 'm4a',
	oga: 'ogg',
	opus: 'ogg',
	raw: 'pcm',
	wave: 'wav',
};

/** E.g. `WAV` for `wav`. */
export function formatName(format: string): string {
	return NAMES[format] ?? format.toUpperCase();
}

/**
 * The format of a recording by its content; where that tells nothing, by its MIME type and then by
 * its name.
 *
 * @throws Failure `badInput` for a file that is no recording
 */
export function audioFormat(file: LoadedFile): string {
	const { kind, extension, mimeType } = fileType(file.bytes, file);
	const byContent = kind === 'audio' || kind === 'video' ? known(extension) : undefined;
	const declared = [file.declaredMimeType?.split(';')[0] ?? '', extensionOf(file.fileName ?? '')];
	const format = byContent ?? (kind === 'unknown' ? declared.map(known).find(isText) : undefined);
	if (format !== undefined) return format;
	const what = kind === 'unknown' ? 'its content is of no known audio format' : `it is ${mimeType}`;
	throw badInput(
		file.parameter,
		`the file in “${file.source}” is no recording that can be sent: ${what}`,
		`Possible are: ${Object.values(NAMES).join(', ')}.`,
	);
}

function known(name: string): string | undefined {
	const plain = name.trim().toLowerCase();
	return plain in NAMES ? plain : ALIASES[plain];
}

function extensionOf(fileName: string): string {
	return /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1] ?? '';
}

const isText = (text: string | undefined): text is string => text !== undefined;
