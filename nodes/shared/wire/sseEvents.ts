import { createParser } from '../vendor';

/**
 * Splits the bytes of a server-sent event stream into the data of its events, whatever the chunks
 * cut through (characters, line ends, fields). Comments (OpenRouter's keep-alives) are skipped.
 *
 * @param bytes as they come from the network
 */
export async function* sseEvents(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
	const ready: string[] = [];
	const parser = createParser({ onEvent: ({ data }) => void ready.push(data) });
	const decoder = new TextDecoder();
	for await (const chunk of bytes) {
		parser.feed(decoder.decode(chunk, { stream: true }));
		if (ready.length > 0) yield* ready.splice(0);
	}
	// A last event without the blank line that should end it still counts.
	parser.feed(`${decoder.decode()}\n\n`);
	yield* ready.splice(0);
}
