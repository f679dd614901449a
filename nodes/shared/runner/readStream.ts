/**
 * Reads a stream of bytes to its end.
 *
 * @param body what n8n's helper returns for `encoding: 'stream'`
 * @param check gets the size so far and throws to stop; the connection is closed then
 */
export async function readStream(
	body: unknown,
	check: (bytesSoFar: number) => void,
): Promise<Uint8Array> {
	if (!isByteStream(body)) return new Uint8Array();
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of body) {
		size += chunk.length;
		check(size);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks, size);
}

/** Whether this is a body that comes in pieces. */
export function isByteStream(body: unknown): body is AsyncIterable<Uint8Array> {
	return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}
