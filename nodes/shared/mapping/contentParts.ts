import type { LoadedFile } from '../contract/files';
import type { JsonObject } from '../contract/json';
import { badInput } from '../policy/failure';
import { fileType, type FileType } from './fileType';

/** Formats the chat endpoint takes (api guide: multimodal; spec: content parts). */
const IMAGE_FORMATS = ['png', 'jpg', 'webp', 'gif'];
const AUDIO_FORMATS = ['wav', 'mp3', 'aiff', 'aac', 'ogg', 'flac', 'm4a'];
const VIDEO_FORMATS = ['mp4', 'mpeg', 'mov', 'webm'];

/**
 * A file as the content part a chat model understands: pictures and video as data URLs, sound as
 * bare base64 with its format, PDFs as files, text as text.
 *
 * @throws Failure `badInput` naming the parameter, for a type no chat model takes
 */
export function contentPart(file: LoadedFile): JsonObject {
	const type = fileType(file.bytes, file);
	switch (type.kind) {
		case 'image':
			refuseUnknownFormat(file, type, IMAGE_FORMATS);
			return { type: 'image_url', image_url: { url: dataUrl(file, type) } };
		case 'pdf':
			return {
				type: 'file',
				file: { filename: file.fileName ?? `${file.source}.pdf`, file_data: dataUrl(file, type) },
			};
		case 'audio':
			refuseUnknownFormat(file, type, AUDIO_FORMATS);
			return {
				type: 'input_audio',
				input_audio: { data: base64(file.bytes), format: type.extension },
			};
		case 'video':
			refuseUnknownFormat(file, type, VIDEO_FORMATS);
			return { type: 'video_url', video_url: { url: dataUrl(file, type) } };
		case 'text':
			return {
				type: 'text',
				text: `${titleOf(file)}\n${Buffer.from(file.bytes).toString('utf8')}`,
			};
		default:
			throw unknownType(file, type);
	}
}

/** A URL as a content part; the provider fetches it. The kind is told from the address. */
export function urlPart(parameter: string, url: string): JsonObject {
	if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) {
		throw badInput(parameter, `“${url.slice(0, 120)}” is no http(s) address`);
	}
	const { pathname, hostname } = new URL(url);
	const name = pathname.split('/').pop() ?? '';
	if (/\.pdf$/i.test(name)) return { type: 'file', file: { filename: name, file_data: url } };
	if (/\.(mp4|mpeg|mov|webm)$/i.test(name) || /(^|\.)(youtube\.com|youtu\.be)$/i.test(hostname)) {
		return { type: 'video_url', video_url: { url } };
	}
	return { type: 'image_url', image_url: { url } };
}

function base64(bytes: Uint8Array): string {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

function dataUrl({ bytes }: LoadedFile, { mimeType }: FileType): string {
	return `data:${mimeType};base64,${base64(bytes)}`;
}

function titleOf({ fileName, source }: LoadedFile): string {
	return `File: ${fileName ?? source}`;
}

function refuseUnknownFormat(file: LoadedFile, type: FileType, formats: readonly string[]): void {
	if (!formats.includes(type.extension)) throw unknownType(file, type, formats);
}

function unknownType(file: LoadedFile, type: FileType, formats?: readonly string[]): Error {
	const known = formats ?? ['pictures', 'PDFs', 'sound', 'video', 'plain text'];
	return badInput(
		file.parameter,
		`the file in “${file.source}” is of a type models do not take (${type.mimeType})`,
		`Convert it first. Possible are: ${known.join(', ')}.`,
	);
}
