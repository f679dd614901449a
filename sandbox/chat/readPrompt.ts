import type { ChatRequest } from '../contract/chatRequest';
import type { ContentPart } from '../contract/contentParts';

type Content = string | ContentPart[] | null | undefined;

/** The text of a message; parts are joined by a blank. */
export function readText(content: Content): string {
	if (typeof content === 'string') return content;
	return (content ?? []).flatMap((part) => (part.type === 'text' ? [part.text] : [])).join(' ');
}

/** Text of the last user message: what an answer echoes and what tells requests apart. */
export function readLastUserText(request: ChatRequest): string {
	const message = request.messages.findLast(({ role }) => role === 'user');
	return readText(message?.content);
}

export const readLastRole = (request: ChatRequest): string => request.messages.at(-1)?.role ?? '';

/** Every part that is not text, in words: an echo shows what arrived. */
export function describeAttachments(request: ChatRequest): string[] {
	const message = request.messages.findLast(({ role }) => role === 'user');
	if (message === undefined || !Array.isArray(message.content)) return [];
	return message.content.flatMap((part) => {
		switch (part.type) {
			case 'text':
				return [];
			case 'image_url':
				return [`image ${describeUrl(part.image_url.url)}`];
			case 'input_audio':
				return [`audio ${part.input_audio.format} (${countBytes(part.input_audio.data)} bytes)`];
			case 'file':
				return [`file ${part.file.filename ?? ''} ${describeUrl(part.file.file_data ?? '')}`];
			case 'video_url':
			case 'input_video':
				return [`video ${describeUrl(part.video_url.url)}`];
		}
	});
}

function describeUrl(url: string): string {
	const dataUrl = /^data:([^;,]*);base64,/.exec(url);
	if (dataUrl === null) return url;
	return `${dataUrl[1] ?? ''} (${countBytes(url.slice(dataUrl[0].length))} bytes)`;
}

const countBytes = (base64: string): number => Buffer.byteLength(base64, 'base64');
