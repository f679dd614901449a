import type { HttpReply, HttpStream } from '../contract/http';
import { isJsonObject } from '../wire/parseBody';
import { isByteStream } from './readStream';

/** The form n8n's helpers return a full response in, as the transport knows it. */
export function readReply(reply: unknown): HttpReply {
	const { body, ...head } = readHead(reply);
	return { ...head, text: typeof body === 'string' ? body : JSON.stringify(body ?? '') };
}

/** The same for a body that is still on its way. */
export function readStreamReply(reply: unknown): HttpStream {
	const { body, ...head } = readHead(reply);
	return { ...head, body: isByteStream(body) ? body : noBytes() };
}

function readHead(reply: unknown): Omit<HttpReply, 'text'> & { body: unknown } {
	const { statusCode, headers, body } = isJsonObject(reply) ? reply : {};
	return {
		status: typeof statusCode === 'number' ? statusCode : 0,
		headers: isJsonObject(headers) ? readHeaders(headers) : {},
		body,
	};
}

async function* noBytes(): AsyncGenerator<Uint8Array> {}

function readHeaders(headers: { [name: string]: unknown }): Record<string, string> {
	return Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
	);
}
