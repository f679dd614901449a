import type { IDataObject } from 'n8n-workflow';

import { withModel } from './agent';
import { MODEL, questions, runChat, useSandbox, type ChatRun } from './chat';
import { bodiesOf, runExtract } from './extract';

/** What the sandbox bills for each of these questions: 6 tokens in, 8 out. */
const COST = 0.0000057;
const NOTHING = {
	promptTokens: 0,
	completionTokens: 0,
	totalTokens: 0,
	cachedTokens: 0,
	reasoningTokens: 0,
	cost: 0,
};
const ANSWER = { ...NOTHING, promptTokens: 6, completionTokens: 8, totalTokens: 14, cost: COST };
const SUCCESS = { model: MODEL, outcome: 'success', status: 200, waitedMs: 0 };
const RAISE = 'Raise Budget (USD) under Settings > Retries and Limits, or run the remaining items again.';

const answer = (index: number): IDataObject => ({
	text: `[sandbox] You said: question ${index}.`,
	model: MODEL,
	provider: 'OpenAI',
	finishReason: 'stop',
	usage: ANSWER,
	attempts: [SUCCESS],
	durationMs: expect.any(Number),
	id: expect.stringMatching(/^gen-sandbox-/),
});

const unsent = (spent: string, budget: string, average = '$0.0000057'): IDataObject => ({
	error: `Budget reached: ${spent} of ${budget} spent, and a request costs ${average} on average`,
	details: {
		description: `This item was not sent. ${RAISE}`,
		kind: 'budget',
		attempts: [],
		usage: NOTHING,
	},
});

describe('Budget (USD)', () => {
	const sandbox = useSandbox();

	const run = async (budgetUsd: number, concurrency: number, count: number, more: ChatRun = {}) =>
		await runChat(sandbox.current, {
			questions: questions(count),
			execution: { budgetUsd, concurrency },
			onError: 'continueRegularOutput',
			...more,
		});

	it('one request at a time: what fits is answered, the rest is not sent and says why', async () => {
		const { items, error } = await run(0.00002, 1, 5);
		const tooMuch = unsent('$0.0000171', '$0.00002');
		expect(error).toBeUndefined();
		expect(items).toEqual([
			[answer(0), answer(1), answer(2), tooMuch, tooMuch].map((json, item) => ({
				json,
				pairedItem: { item },
			})),
		]);
		expect(sandbox.current.requests).toHaveLength(3);
	});

	it('a budget that the requests fill exactly: all of them are sent', async () => {
		const { items } = await run(3 * COST, 1, 4);
		expect(items[0]?.map(({ json }) => json)).toEqual([
			answer(0),
			answer(1),
			answer(2),
			unsent('$0.0000171', '$0.0000171'),
		]);
	});

	it('eight at a time: those in flight are counted at the average, so the sum stays below', async () => {
		sandbox.current.setLatency(5);
		const { items } = await run(0.00006, 8, 20);
		const tooMuch = unsent('$0.000057', '$0.00006');
		expect(items[0]?.map(({ json }) => json)).toEqual(
			Array.from({ length: 20 }, (_, index) => (index < 10 ? answer(index) : tooMuch)),
		);
		expect(sandbox.current.stats.total).toBe(10);
	});

	it('eight at a time and nothing known of the price: over by no more than those in flight', async () => {
		sandbox.current.setLatency(40);
		const { items } = await run(COST, 8, 20);
		const tooMuch = unsent('$0.0000456', '$0.0000057');
		expect(items[0]?.map(({ json }) => json)).toEqual(
			Array.from({ length: 20 }, (_, index) => (index < 8 ? answer(index) : tooMuch)),
		);
		expect(sandbox.current.stats.total).toBe(8);
	});

	it('failed requests that cost nothing: they take nothing of the budget', async () => {
		sandbox.current.setFaults([{ fault: 'bad-gateway', times: 1 }]);
		const execution = { budgetUsd: 2 * COST, concurrency: 1, maxDelaySeconds: 0.02 };
		const { items } = await run(0, 1, 2, { execution });
		expect(items[0]?.map(({ json }) => json['usage'])).toEqual([ANSWER, ANSWER]);
		expect(sandbox.current.requests.length).toBeGreaterThan(2);
	});

	it('an error output: items that were not sent leave there', async () => {
		const { items } = await run(COST, 1, 2, { onError: 'continueErrorOutput' });
		expect(items).toEqual([
			[{ json: answer(0), pairedItem: { item: 0 } }],
			[
				{
					// n8n lays the failure over what came in.
					json: { q: 'question 1.', ...unsent('$0.0000057', '$0.0000057') },
					pairedItem: { item: 1 },
				},
			],
		]);
	});

	it('a node that stops on errors: stops with the sums', async () => {
		const { error, items } = await runChat(sandbox.current, {
			questions: questions(3),
			execution: { budgetUsd: COST, concurrency: 1 },
		});
		expect(items).toEqual([]);
		expect([error?.message, error?.description]).toEqual([
			'Budget reached: $0.0000057 of $0.0000057 spent, and a request costs $0.0000057 on average',
			`This item was not sent. ${RAISE}`,
		]);
		expect(sandbox.current.requests).toHaveLength(1);
	});

	it('0: no limit', async () => {
		const { items } = await run(0, 8, 20);
		expect(items[0]?.map(({ json }) => json)).toEqual(
			Array.from({ length: 20 }, (_, index) => answer(index)),
		);
	});

	it('reached before a repair: the item says that it was sent, and what it has cost', async () => {
		sandbox.current.setReplies([{ content: 'no JSON' }]);
		const { items } = await runExtract(sandbox.current, {
			execution: { budgetUsd: 0.000001 },
			onError: 'continueRegularOutput',
		});
		const [{ json } = { json: {} }] = items[0] ?? [];
		expect(json).toEqual({
			error:
				'Budget reached: $0.0000136 of $0.000001 spent, and a request costs $0.0000136 on average',
			details: {
				description: `Nothing more was sent for this item. ${RAISE}`,
				kind: 'budget',
				attempts: [{ ...SUCCESS, outcome: 'invalidOutput' }],
				usage: {
					...NOTHING,
					promptTokens: 83,
					completionTokens: 2,
					totalTokens: 85,
					cost: 0.00001365,
				},
			},
		});
		expect(bodiesOf(sandbox.current)).toHaveLength(1);
	});

	it('the chat model of an agent: its answers share one budget', async () => {
		const ask = [{ role: 'user', content: 'question 0.' }];
		const { items, error } = await withModel(
			sandbox.current,
			async (model) => ({
				first: (await model.invoke(ask)).text,
				second: (await model.invoke(ask)).text,
			}),
			{ execution: { budgetUsd: COST } },
		);
		expect(items).toEqual([]);
		expect(error?.message).toBe(
			'Budget reached: $0.0000057 of $0.0000057 spent, and a request costs $0.0000057 on average',
		);
		expect(sandbox.current.requests).toHaveLength(1);
	});
});
