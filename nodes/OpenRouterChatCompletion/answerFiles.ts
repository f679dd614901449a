import type { OutputFile } from '../shared/contract/files';
import type { JsonObject } from '../shared/contract/json';
import { fileType } from '../shared/mapping/fileType';
import { readAudio } from '../shared/wire/audio';
import { readChatPictures, type PictureSource } from '../shared/wire/images';
import { wavFile } from './wavFile';

const AUDIO_TYPES: Readonly<Record<string, string>> = {
	flac: 'audio/flac',
	mp3: 'audio/mpeg',
	opus: 'audio/ogg',
	wav: 'audio/wav',
};

/** Pictures and sound of an answer as files by binary field: image, image_1 …, audio. */
export function answerFiles(body: JsonObject, format: unknown): Record<string, OutputFile> {
	const pictures = readChatPictures(body).flatMap(pictureFile);
	const named = pictures.map((file, index): [string, OutputFile] => [
		index === 0 ? 'image' : `image_${index}`,
		{ ...file, fileName: `image${index === 0 ? '' : `-${index + 1}`}.${file.fileName}` },
	]);
	const sound = readAudio(body)?.data;
	const audio: Array<[string, OutputFile]> =
		sound === undefined ? [] : [['audio', audioFile(Buffer.from(sound, 'base64'), format)]];
	return Object.fromEntries([...named, ...audio]);
}

/** The body without the files, which are in the binary fields. */
export function withoutFiles(body: JsonObject): JsonObject {
	const text = JSON.stringify(body, (key: string, value: unknown) => {
		const isFile =
			typeof value === 'string' && (key === 'url' ? /^data:/.test(value) : key === 'data');
		return isFile && value.length > 1024 ? '(see the binary data of this item)' : value;
	});
	const copy: JsonObject = JSON.parse(text);
	return copy;
}

function pictureFile({ base64, bytes, mediaType }: PictureSource): OutputFile[] {
	const content = bytes ?? Buffer.from(base64 ?? '', 'base64');
	const { kind, mimeType, extension } = fileType(content);
	if (content.length === 0 || (kind !== 'image' && mediaType === undefined)) return [];
	return [
		{
			bytes: content,
			mimeType: kind === 'image' ? mimeType : String(mediaType),
			fileName: extension,
		},
	];
}

/** What the bytes say goes before what was asked for; raw samples have nothing to say. */
function audioFile(bytes: Uint8Array, format: unknown): OutputFile {
	const { kind, mimeType, extension } = fileType(bytes);
	if (kind === 'audio') return { bytes, mimeType, fileName: `audio.${extension}` };
	const asked = String(format ?? 'pcm16');
	const declared = AUDIO_TYPES[asked];
	return declared === undefined
		? { bytes: wavFile(bytes), mimeType: 'audio/wav', fileName: 'audio.wav' }
		: { bytes, mimeType: declared, fileName: `audio.${asked}` };
}
