/** What kind of content a file is; each goes into a request in its own way. */
export type FileKind = 'image' | 'pdf' | 'audio' | 'video' | 'text' | 'unknown';

export interface FileType {
	kind: FileKind;
	mimeType: string;
	/** Without a dot; also the name of the format where the API asks for one. */
	extension: string;
}

interface Signature extends FileType {
	/** Bytes at an offset, as text of single-byte characters. */
	marks: ReadonlyArray<readonly [offset: number, text: string]>;
}

/** File signatures, the more specific before the more general. */
const SIGNATURES: readonly Signature[] = [
	sign('image', 'image/png', 'png', [0, '\x89PNG\r\n\x1a\n']),
	sign('image', 'image/jpeg', 'jpg', [0, '\xff\xd8\xff']),
	sign('image', 'image/gif', 'gif', [0, 'GIF8']),
	sign('image', 'image/webp', 'webp', [0, 'RIFF'], [8, 'WEBP']),
	sign('audio', 'audio/wav', 'wav', [0, 'RIFF'], [8, 'WAVE']),
	sign('pdf', 'application/pdf', 'pdf', [0, '%PDF-']),
	sign('audio', 'audio/flac', 'flac', [0, 'fLaC']),
	sign('audio', 'audio/ogg', 'ogg', [0, 'OggS']),
	sign('audio', 'audio/mpeg', 'mp3', [0, 'ID3']),
	sign('audio', 'audio/aiff', 'aiff', [0, 'FORM'], [8, 'AIF']),
	sign('audio', 'audio/mp4', 'm4a', [4, 'ftypM4A']),
	sign('audio', 'audio/mp4', 'm4a', [4, 'ftypM4B']),
	sign('video', 'video/quicktime', 'mov', [4, 'ftypqt']),
	sign('image', 'image/avif', 'avif', [4, 'ftypavif']),
	sign('image', 'image/heic', 'heic', [4, 'ftyphei']),
	sign('video', 'video/mp4', 'mp4', [4, 'ftyp']),
	sign('video', 'video/webm', 'webm', [0, '\x1a\x45\xdf\xa3']),
	sign('video', 'video/mpeg', 'mpeg', [0, '\x00\x00\x01\xba']),
	sign('video', 'video/mpeg', 'mpeg', [0, '\x00\x00\x01\xb3']),
	sign('audio', 'audio/aac', 'aac', [0, '\xff\xf1']),
	sign('audio', 'audio/aac', 'aac', [0, '\xff\xf9']),
];

const HEAD_BYTES = 64;
const SVG_HEAD_BYTES = 1024;

/**
 * Tells a file's type from its content. The name and the declared type are asked only where the
 * content has no signature (raw PCM, plain text).
 */
export function fileType(
	bytes: Uint8Array,
	declared: { fileName?: string; declaredMimeType?: string } = {},
): FileType {
	const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
	const found = SIGNATURES.find(({ marks }) =>
		marks.every(([offset, text]) => head.startsWith(text, offset)),
	);
	if (found !== undefined) return refined(found, declared);
	if (isMpegAudio(bytes)) return { kind: 'audio', mimeType: 'audio/mpeg', extension: 'mp3' };
	if (isSvg(bytes)) return { kind: 'image', mimeType: 'image/svg+xml', extension: 'svg' };
	if (isText(bytes)) return textType(declared);
	return byName(declared);
}

function sign(
	kind: FileKind,
	mimeType: string,
	extension: string,
	...marks: ReadonlyArray<readonly [number, string]>
): Signature {
	return { kind, mimeType, extension, marks };
}

/** A WebM or MP4 container can hold sound alone; only what it is called tells. */
function refined(
	{ kind, mimeType, extension }: FileType,
	{ declaredMimeType = '' }: { declaredMimeType?: string },
): FileType {
	const soundOnly = kind === 'video' && declaredMimeType.startsWith('audio/');
	if (!soundOnly) return { kind, mimeType, extension };
	return extension === 'webm'
		? { kind: 'audio', mimeType: 'audio/webm', extension }
		: { kind: 'audio', mimeType: 'audio/mp4', extension: 'm4a' };
}

/** An MPEG audio frame begins with eleven set bits, then a version and a layer that are not reserved. */
function isMpegAudio(bytes: Uint8Array): boolean {
	const [first = 0, second = 0, third = 0] = bytes;
	const sync = first === 0xff && (second & 0xe0) === 0xe0;
	return sync && (second & 0x18) !== 0x08 && (second & 0x06) !== 0 && (third & 0xf0) !== 0xf0;
}

function isSvg(bytes: Uint8Array): boolean {
	const head = Buffer.from(bytes.subarray(0, SVG_HEAD_BYTES)).toString('utf8').trimStart();
	return /^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i.test(head);
}

/** Valid UTF-8 without control characters other than white space. */
function isText(bytes: Uint8Array): boolean {
	const head = bytes.subarray(0, SVG_HEAD_BYTES);
	if (head.some((byte) => byte < 9 || (byte > 13 && byte < 32))) return false;
	const text = Buffer.from(head).toString('utf8');
	const broken = text.indexOf('\ufffd');
	// The cut at the end may have split a character.
	return broken < 0 || broken >= text.length - 1;
}

function textType({
	fileName = '',
	declaredMimeType = '',
}: {
	fileName?: string;
	declaredMimeType?: string;
}): FileType {
	const extension = extensionOf(fileName);
	const mimeType = /^(text\/|application\/(json|xml|yaml|csv))/.test(declaredMimeType)
		? declaredMimeType
		: 'text/plain';
	return { kind: 'text', mimeType, extension: extension === '' ? 'txt' : extension };
}

function byName({
	fileName = '',
	declaredMimeType = '',
}: {
	fileName?: string;
	declaredMimeType?: string;
}): FileType {
	const extension = extensionOf(fileName);
	if (extension === 'pcm' || extension === 'raw' || /^audio\/(l16|pcm)/i.test(declaredMimeType)) {
		return { kind: 'audio', mimeType: 'audio/pcm', extension: 'pcm' };
	}
	return { kind: 'unknown', mimeType: declaredMimeType || 'application/octet-stream', extension };
}

function extensionOf(fileName: string): string {
	return /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
}
