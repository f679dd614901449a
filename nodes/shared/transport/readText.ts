/** Reads a body to its end, as UTF-8. */
export async function readText(body: AsyncIterable<Uint8Array>): Promise<string> {
	const decoder = new TextDecoder();
	const pieces: string[] = [];
	for await (const chunk of body) pieces.push(decoder.decode(chunk, { stream: true }));
	return [...pieces, decoder.decode()].join('');
}
