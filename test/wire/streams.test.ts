import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { CompletionFold } from '../../nodes/shared/wire/foldCompletion';
import { sseEvents } from '../../nodes/shared/wire/sseEvents';

const bytesOf = (name: string): Buffer => readFileSync(join(__dirname, 'streams', `${name}.sse`));

/** Bytes in pieces of one size each, which cut through characters, line ends and fields. */
async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
	for (let at = 0; at < bytes.length; at += size) {
		yield await Promise.resolve(bytes.subarray(at, at + size));
	}
}

async function fold(bytes: Buffer, size: number): Promise<{ body: object; shown: string }> {
	const folded = new CompletionFold();
	let shown = '';
	for await (const data of sseEvents(inPieces(bytes, size))) {
		if (data !== '[DONE]') shown += folded.add(JSON.parse(data));
	}
	return { body: folded.body(), shown };
}

const call = (id: string, name: string, args: string): object => ({
	id,
	type: 'function',
	function: { name, arguments: args },
});

const EXPECTED: ReadonlyArray<readonly [string, object, string]> = [
	[
		'openai-tool-calls',
		{
			id: 'gen-1',
			object: 'chat.completion',
			created: 1760000000,
			model: 'openai/gpt-4o-mini',
			provider: 'OpenAI',
			choices: [
				{
					index: 0,
					finish_reason: 'tool_calls',
					native_finish_reason: 'tool_calls',
					message: {
						role: 'assistant',
						content: null,
						tool_calls: [
							call('call_a', 'forecast', '{"city":"Zürich"}'),
							call('call_b', 'clock', ''),
						],
					},
				},
			],
			usage: { prompt_tokens: 40, completion_tokens: 12, total_tokens: 52, cost: 0.0000132 },
		},
		'',
	],
	[
		'anthropic-reasoning',
		{
			id: 'gen-2',
			object: 'chat.completion',
			model: 'anthropic/claude-sonnet-4.5',
			provider: 'Anthropic',
			choices: [
				{
					index: 0,
					finish_reason: 'stop',
					native_finish_reason: 'end_turn',
					message: {
						role: 'assistant',
						content: 'Grüße 📎 aus 東京',
						reasoning: 'First look. Then speak.',
						reasoning_details: [
							{
								type: 'reasoning.text',
								format: 'anthropic-claude-v1',
								index: 0,
								signature: 'c2ln',
								text: 'First look.',
							},
							{
								type: 'reasoning.text',
								format: 'anthropic-claude-v1',
								index: 1,
								text: ' Then speak.',
							},
						],
					},
				},
			],
			usage: { prompt_tokens: 9, completion_tokens: 7, total_tokens: 16 },
		},
		'Grüße 📎 aus 東京',
	],
	[
		'gemini-whole-call',
		{
			id: 'gen-3',
			object: 'chat.completion',
			model: 'google/gemini-2.5-flash',
			provider: 'Google',
			choices: [
				{
					index: 0,
					finish_reason: 'tool_calls',
					message: {
						role: 'assistant',
						content: '',
						tool_calls: [
							call('tool_0', 'forecast', '{"city":"Bern"}'),
							call('tool_1', 'clock', '{}'),
						],
					},
				},
			],
		},
		'',
	],
	[
		'mistral-repeated-name',
		{
			id: 'gen-4',
			object: 'chat.completion',
			model: 'mistralai/mistral-small-3.2-24b-instruct',
			choices: [
				{
					index: 0,
					finish_reason: 'tool_calls',
					message: {
						role: 'assistant',
						content: null,
						tool_calls: [call('x1', 'clock', '{"zone":"UTC"}')],
					},
				},
			],
		},
		'',
	],
	[
		'multi-line-data',
		{
			id: 'gen-5',
			object: 'chat.completion',
			model: 'openai/gpt-4o',
			choices: [
				{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: 'one two' } },
			],
		},
		'one two',
	],
];

describe('recorded streams', () => {
	describe.each(EXPECTED)('%s', (name, body, shown) => {
		it.each([1, 2, 3, 7, 64, 100_000])('in pieces of %i bytes: the same body', async (size) => {
			expect(await fold(bytesOf(name), size)).toEqual({ body, shown });
		});

		it('with CRLF line ends, cut through: the same body', async () => {
			const crlf = Buffer.from(bytesOf(name).toString('utf8').replaceAll('\n', '\r\n'));
			expect(await fold(crlf, 5)).toEqual({ body, shown });
		});
	});

	it('an answer of 20,000 chunks: every one of them is in it, once', async () => {
		const chunk = 'data: {"choices":[{"index":0,"delta":{"content":"word "}}]}\n\n';
		const { shown } = await fold(Buffer.from(chunk.repeat(20_000)), 4096);
		expect(shown).toBe('word '.repeat(20_000));
	});
});
