import { createParser } from 'eventsource-parser';

import { CompletionFold } from '../../nodes/shared/wire/foldCompletion';
import { isJsonObject } from '../../nodes/shared/wire/parseBody';
import { sseEvents } from '../../nodes/shared/wire/sseEvents';

const NETWORK_CHUNK_BYTES = 16_384;

/** Milliseconds to read a streamed answer. */
export interface FoldingFigures {
	chunks: number;
	/** From bytes to the folded answer. */
	ourMs: number;
	/** eventsource-parser with JSON.parse, which keeps nothing. */
	bareMs: number;
}

/** @param chunks pieces of text the answer comes in */
export async function measureFolding(chunks = 100_000, rounds = 5): Promise<FoldingFigures> {
	const bytes = streamOf(chunks);
	const ours: number[] = [];
	const bare: number[] = [];
	for (let round = 0; round < rounds; round++) {
		ours.push(await millisecondsOf(async () => await fold(bytes, chunks)));
		bare.push(await millisecondsOf(async () => await parse(bytes, chunks)));
	}
	return { chunks, ourMs: Math.min(...ours), bareMs: Math.min(...bare) };
}

async function fold(bytes: Uint8Array, chunks: number): Promise<void> {
	const folded = new CompletionFold();
	let pieces = 0;
	for await (const data of sseEvents(inNetworkChunks(bytes))) {
		if (data === '[DONE]') break;
		const chunk: unknown = JSON.parse(data);
		if (isJsonObject(chunk) && folded.add(chunk) !== '') pieces++;
	}
	if (pieces !== chunks || folded.text.length === 0) throw new Error(`${pieces} of ${chunks}`);
	folded.body();
}

async function parse(bytes: Uint8Array, chunks: number): Promise<void> {
	let pieces = 0;
	const parser = createParser({
		onEvent: ({ data }) => {
			if (data === '[DONE]') return;
			const chunk: unknown = JSON.parse(data);
			if (typeof chunk === 'object') pieces++;
		},
	});
	const decoder = new TextDecoder();
	for await (const chunk of inNetworkChunks(bytes)) {
		parser.feed(decoder.decode(chunk, { stream: true }));
	}
	if (pieces !== chunks) throw new Error(`${pieces} of ${chunks}`);
}

async function* inNetworkChunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	for (let at = 0; at < bytes.length; at += NETWORK_CHUNK_BYTES) {
		yield bytes.subarray(at, at + NETWORK_CHUNK_BYTES);
	}
}

function streamOf(chunks: number): Uint8Array {
	const event = (index: number): string =>
		`data: ${JSON.stringify({
			id: 'gen-1',
			object: 'chat.completion.chunk',
			created: 1_700_000_000,
			model: 'openai/gpt-4o-mini',
			provider: 'OpenAI',
			choices: [{ index: 0, delta: { role: 'assistant', content: `word ${index} ` } }],
		})}\n\n`;
	const events = Array.from({ length: chunks }, (_, index) => event(index));
	return new TextEncoder().encode(`${events.join('')}data: [DONE]\n\n`);
}

async function millisecondsOf(work: () => Promise<void>): Promise<number> {
	const startedAt = performance.now();
	await work();
	return performance.now() - startedAt;
}
