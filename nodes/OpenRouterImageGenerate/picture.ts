import type { OutputFile } from '../shared/contract/files';
import { fileType } from '../shared/mapping/fileType';
import type { PictureSource } from '../shared/wire/images';

const EXTENSIONS: Readonly<Record<string, string>> = {
	'image/jpeg': 'jpg',
	'image/svg+xml': 'svg',
	'image/vnd.microsoft.icon': 'ico',
};

/** A picture as a file, or why it is none. */
export type Decoded = { file: OutputFile; doubt?: string } | { problem: string };

/**
 * Decodes a picture, once. What the bytes themselves say goes before the declared type, which
 * some providers get wrong.
 *
 * @param name of the file, without extension
 */
export function decodePicture(source: PictureSource, name: string): Decoded {
	const { base64, mediaType } = source;
	const bytes = source.bytes ?? (base64 === undefined ? undefined : decode(base64));
	if (bytes === undefined) return { problem: 'it came as an address instead of a file' };
	if (bytes.length === 0) return { problem: 'its data is broken' };
	const { kind, mimeType, extension } = fileType(bytes);
	if (kind === 'image') return { file: { bytes, mimeType, fileName: `${name}.${extension}` } };
	if (mediaType?.startsWith('image/') !== true)
		return { problem: `it is no picture (${mimeType})` };
	return {
		file: { bytes, mimeType: mediaType, fileName: `${name}.${extensionOf(mediaType)}` },
		doubt: `it may be no picture, although it is called ${mediaType}`,
	};
}

/** Nothing for a text that is not base64 from end to end. */
function decode(base64: string): Uint8Array {
	const bytes = Buffer.from(base64, 'base64');
	return isWhole(base64, bytes.length) ? bytes : new Uint8Array();
}

/** Node skips characters that are no base64, so a broken text gives fewer bytes than it should. */
function isWhole(base64: string, bytes: number): boolean {
	if (base64.length % 4 !== 1 && bytes === Buffer.byteLength(base64, 'base64')) return true;
	const compact = base64.replace(/\s+/g, '');
	return (
		compact.length < base64.length &&
		compact.length % 4 !== 1 &&
		bytes === Buffer.byteLength(compact, 'base64')
	);
}

function extensionOf(mediaType: string): string {
	const subtype = mediaType.slice('image/'.length).replace(/[^a-z0-9].*$/i, '');
	return EXTENSIONS[mediaType] ?? (subtype === '' ? 'img' : subtype.toLowerCase());
}
