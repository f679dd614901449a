import type { IncomingMessage } from 'node:http';

/** The whole body; rejects when the client breaks off. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) {
		if (Buffer.isBuffer(chunk)) chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

/** Parsed JSON; undefined when it is none. */
export function parseJson(bytes: Buffer): unknown {
	try {
		const value: unknown = JSON.parse(bytes.toString('utf8'));
		return value;
	} catch {
		return undefined;
	}
}
