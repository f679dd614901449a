import { z } from 'zod/v3';

import { recorded, withModel, type ChatModelLike } from './agent';
import { MODEL, useSandbox } from './chat';

const QUESTION = [{ role: 'user', content: 'What is n8n?' }];
const PIXEL =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const PDF = Buffer.from('%PDF-1.4\n%%EOF').toString('base64');
const weather = {
	name: 'Weather',
	description: 'The weather of a city',
	schema: z.object({ city: z.string() }),
	invoke: () => Promise.resolve('Sunny'),
};

const ask = async (model: ChatModelLike): Promise<object> => {
	const { text, tool_calls = [], usage_metadata } = await model.invoke(QUESTION);
	return { text, tool_calls, usage_metadata };
};

/** The pieces of a streamed answer. */
async function streamed(model: ChatModelLike, messages: object[] = QUESTION): Promise<object> {
	const pieces: string[] = [];
	for await (const { text } of await model.stream(messages)) pieces.push(text);
	return { pieces: pieces.filter((piece) => piece !== '') };
}

describe('Chat Model in n8n’s engine', () => {
	const sandbox = useSandbox();
	const bodies = () => sandbox.current.requests.map(({ body }) => body);

	afterEach(() => {
		const violations = sandbox.current.requests.flatMap((one) => one.contractViolations);
		expect(violations).toEqual([]);
	});

	it('a question: the request says what the form says and no more', async () => {
		const run = await withModel(sandbox.current, ask, {
			parameters: { fallbackModels: ['openai/gpt-4o'], options: { temperature: 0 } },
		});
		expect(run.items[0]?.[0]?.json['text']).toBe('[sandbox] You said: What is n8n?');
		expect(bodies()).toEqual([
			{ model: MODEL, models: ['openai/gpt-4o'], temperature: 0, messages: QUESTION },
		]);
	});

	it('settings that contradict each other: nothing is sent, the error names the parameter', async () => {
		const options = { reasoningEffort: 'low', reasoningMaxTokens: 2000 };
		const run = await withModel(sandbox.current, ask, { parameters: { options } });
		expect(run.error?.message).toMatch(/^Reasoning Max Tokens: /);
		expect(bodies()).toEqual([]);
	});

	it('usage: counted by n8n, with the cost and the attempts of the sub-node', async () => {
		sandbox.current.setFaults([{ fault: 'bad-gateway', times: 1 }]);
		const run = await withModel(sandbox.current, ask);
		expect(run.items[0]?.[0]?.json['usage_metadata']).toMatchObject({
			input_tokens: expect.any(Number),
			output_tokens: expect.any(Number),
		});
		expect(recorded(run)).toMatchObject([
			{
				response: { generations: [[{ text: '[sandbox] You said: What is n8n?' }]] },
				tokenUsage: { cost: expect.any(Number) },
				usage: { cost: expect.any(Number), cachedTokens: expect.any(Number) },
				attempts: [{ outcome: 'upstream', status: 502 }, { outcome: 'success' }],
			},
		]);
	});

	it('a streamed answer: pieces that make up the whole, tokens counted and not estimated', async () => {
		const run = await withModel(sandbox.current, streamed);
		const { pieces } = z.object({ pieces: z.array(z.string()) }).parse(run.items[0]?.[0]?.json);
		expect(pieces.length).toBeGreaterThan(1);
		expect(pieces.join('')).toBe('[sandbox] You said: What is n8n?');
		expect(recorded(run)).toMatchObject([{ tokenUsage: { totalTokens: expect.any(Number) } }]);
		expect(recorded(run)[0]).not.toHaveProperty('tokenUsageEstimate');
	});

	it('a server that answers in one piece although asked to stream: the answer comes all the same', async () => {
		sandbox.current.setFaults([{ fault: 'stream-buffered' }]);
		const run = await withModel(sandbox.current, streamed);
		expect(run.items[0]?.[0]?.json).toEqual({ pieces: ['[sandbox] You said: What is n8n?'] });
	});

	it('tools: described in JSON Schema; one must be called when the caller says so', async () => {
		const run = await withModel(sandbox.current, (model) =>
			ask(model.bindTools([weather], { tool_choice: 'any' })),
		);
		expect(bodies()).toMatchObject([
			{
				tool_choice: 'required',
				tools: [
					{
						type: 'function',
						function: {
							name: 'Weather',
							parameters: { type: 'object', properties: { city: { type: 'string' } } },
						},
					},
				],
			},
		]);
		expect(run.items[0]?.[0]?.json['tool_calls']).toMatchObject([{ name: 'Weather' }]);
	});

	it('calls without arguments or with slips in them: arguments are JSON', async () => {
		sandbox.current.setReplies([
			{
				toolCalls: [
					{ name: 'Weather', arguments: '' },
					{ name: 'Weather', arguments: "{city: 'Bern',}" },
				],
			},
		]);
		const run = await withModel(sandbox.current, ask);
		expect(run.items[0]?.[0]?.json['tool_calls']).toMatchObject([
			{ name: 'Weather', args: {} },
			{ name: 'Weather', args: { city: 'Bern' } },
		]);
	});

	it('pictures and files in a message: sent as the API takes them', async () => {
		const content = [
			{ type: 'text', text: 'What is this?' },
			{ type: 'image_url', image_url: { url: `data:image/png;base64,${PIXEL}`, detail: 'low' } },
			{ type: 'image_url', image_url: 'https://example.com/cat.png' },
			{ type: 'file', data: PDF, mime_type: 'application/pdf', metadata: { filename: 'a.pdf' } },
		];
		await withModel(sandbox.current, async (model) => {
			const { text } = await model.bindTools([weather]).invoke([{ role: 'user', content }]);
			return { text };
		});
		expect(bodies()).toMatchObject([
			{
				messages: [
					{
						role: 'user',
						content: [
							{ type: 'text', text: 'What is this?' },
							{
								type: 'image_url',
								image_url: { url: `data:image/png;base64,${PIXEL}`, detail: 'low' },
							},
							{ type: 'image_url', image_url: { url: 'https://example.com/cat.png' } },
							{
								type: 'file',
								file: { filename: 'a.pdf', file_data: `data:application/pdf;base64,${PDF}` },
							},
						],
					},
				],
			},
		]);
	});

	it('settings of the call: go before those of the form', async () => {
		const response_format = {
			type: 'json_schema',
			json_schema: { name: 'answer', schema: { type: 'object', properties: {} } },
		};
		await withModel(
			sandbox.current,
			async (model) => ({ ...(await model.invoke(QUESTION, { stop: ['END'], response_format })) }),
			{ parameters: { options: { stop: ['###'] } } },
		);
		expect(bodies()).toMatchObject([{ stop: ['END'], response_format }]);
	});

	it('session of the item: sent along', async () => {
		await withModel(sandbox.current, ask, { json: { sessionId: 'chat-4711' } });
		expect(bodies()).toMatchObject([{ session_id: 'chat-4711' }]);
	});

	it.each([
		['answer', ask],
		['stream', streamed],
	])('Stop during an %s: the request is ended', async (_, asking) => {
		sandbox.current.setLatency(5000);
		const run = await withModel(sandbox.current, asking, {
			cancelAfter: (cancel) => void cancelOnRequest(sandbox.current.stats, cancel),
		});
		expect(run.run.status).toBe('canceled');
		await until(() => sandbox.current.stats.closedEarly === 1);
	});
});

async function cancelOnRequest(stats: { total: number }, cancel: () => void): Promise<void> {
	await until(() => stats.total > 0);
	cancel();
}

/** Looks every few milliseconds, for two seconds. */
async function until(condition: () => boolean): Promise<void> {
	for (let looks = 0; !condition(); looks++) {
		if (looks === 400) throw new Error('It did not come to that');
		await new Promise((resolve) => setTimeout(resolve, 5));
	}
}
