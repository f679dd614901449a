import type { INodeParameters } from 'n8n-workflow';

import { KEY, MODEL, questions, runChat, useSandbox } from './chat';

const UNKNOWN_MODEL = { __rl: true, mode: 'id', value: 'openai/gpt-4o-minni' };

describe('Chat Completion when something is wrong', () => {
	const sandbox = useSandbox();

	const badInputs: ReadonlyArray<readonly [string, INodeParameters, string]> = [
		['an empty prompt', { userMessage: '   ' }, 'User Message: it is empty'],
		[
			'broken JSON in Messages (JSON)',
			{ promptType: 'json', messagesJson: '[{ "role": "user" ' },
			'Messages (JSON): this is not valid JSON',
		],
		[
			'a message without role',
			{ promptType: 'json', messagesJson: '[{ "content": "Hi" }]' },
			'Messages (JSON): message 1 has no "role"',
		],
		[
			'a message without content',
			{ promptType: 'json', messagesJson: '[{ "role": "user" }]' },
			'Messages (JSON): message 1 has no "content"',
		],
		[
			'a provider both wanted and ignored',
			{ providerPreferences: { only: ['openai'], ignore: ['openai'] } },
			'Only These Providers: “openai” is also under Ignore Providers',
		],
		[
			':nitro with another sort',
			{
				model: { __rl: true, mode: 'id', value: `${MODEL}:nitro` },
				providerPreferences: { sort: 'price' },
			},
			`Sort By: “price” contradicts the variant :nitro of ${MODEL}:nitro`,
		],
		['a negative limit', { execution: { maxRetries: -1 } }, 'Max Retries: -1 is too low'],
		[
			'a number that is none',
			{ options: { maxTokens: 'many' } },
			'Max Tokens: “many” is not a number',
		],
		[
			'no model',
			{ model: { __rl: true, mode: 'id', value: '={{ "" }}' } },
			'Model: none is chosen',
		],
		[
			'effort and token limit of reasoning together',
			{ options: { reasoningEffort: 'low', reasoningMaxTokens: 100 } },
			'Reasoning Max Tokens: it is set together with Reasoning Effort',
		],
	];

	it.each(badInputs)(
		'%s: nothing is sent, the message names the parameter',
		async (_, parameters, message) => {
			const run = await runChat(sandbox.current, { parameters, onError: 'continueRegularOutput' });
			expect(run.items[0]).toEqual([
				{
					json: {
						error: expect.stringContaining(message),
						details: { description: expect.stringMatching(/\w/), kind: 'badInput', attempts: [] },
					},
					pairedItem: { item: 0 },
				},
			]);
			expect(sandbox.current.requests).toEqual([]);
		},
	);

	it('one bad item among good ones, Continue on Fail: the others are answered', async () => {
		const run = await runChat(sandbox.current, {
			questions: ['first', '', 'third'],
			onError: 'continueRegularOutput',
		});
		expect(
			run.items[0]?.map(({ json, pairedItem }) => [json['text'] ?? json['error'], pairedItem]),
		).toEqual([
			['[sandbox] You said: first', { item: 0 }],
			['User Message: it is empty', { item: 1 }],
			['[sandbox] You said: third', { item: 2 }],
		]);
	});

	it('one bad item, error output: it leaves there with its input, the others by the main output', async () => {
		const run = await runChat(sandbox.current, {
			questions: ['first', '', 'third'],
			onError: 'continueErrorOutput',
		});
		expect(run.items[0]?.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 2 }]);
		expect(run.items[1]).toMatchObject([
			{
				json: { error: 'User Message: it is empty', details: { kind: 'badInput' } },
				pairedItem: { item: 1 },
			},
		]);
	});

	it('a failing item without Continue on Fail: the node fails and cancels what is in flight', async () => {
		sandbox.current.setLatency(30);
		const run = await runChat(sandbox.current, { questions: ['first', '', 'third'] });
		expect(run.error).toMatchObject({
			name: 'NodeOperationError',
			message: 'User Message: it is empty',
			description: 'Enter a question or a task for this item.',
			context: { itemIndex: 1 },
		});
		expect(sandbox.current.stats.billed).toBe(0);
	});

	it('an unknown model: plain words and the nearest ids', async () => {
		const run = await runChat(sandbox.current, { parameters: { model: UNKNOWN_MODEL } });
		expect(run.error).toMatchObject({
			name: 'NodeApiError',
			httpCode: '400',
			message: expect.stringContaining('openai/gpt-4o-minni'),
			description: expect.stringContaining('The nearest IDs are: openai/gpt-4o-mini'),
		});
	});

	it('Sort By beside Order: runs, with a hint', async () => {
		const run = await runChat(sandbox.current, {
			parameters: { providerPreferences: { order: ['openai'], sort: 'price' } },
		});
		expect(run.items[0]).toHaveLength(1);
		expect(run.hints.map(({ message }) => message)).toEqual([
			'Sort By is ignored by OpenRouter when Order lists providers.',
		]);
	});

	it('retries: the hint counts them and the usage of the item holds every billed try', async () => {
		sandbox.current.setFaults([
			{ fault: 'blank', times: 1, match: { textIncludes: 'question 1.' } },
		]);
		const run = await runChat(sandbox.current, { questions: questions(3) });
		expect(run.hints.map(({ message }) => message)).toEqual([
			'1 of 3 items needed more than one request (1 × empty).',
		]);
	});

	it('the server echoes the key: it is nowhere in items, errors, hints or metadata', async () => {
		sandbox.current.setFaults([{ fault: 'echo-key', match: { textIncludes: 'question 1.' } }]);
		sandbox.current.setReplies([{ content: `Your key is ${KEY}, keep it.` }]);
		const going = await runChat(sandbox.current, {
			questions: questions(3),
			onError: 'continueRegularOutput',
		});
		const failing = await runChat(sandbox.current, { questions: ['question 1.'] });
		const shown = JSON.stringify([
			going.items,
			going.hints,
			going.metadata,
			going.runData,
			failing.error,
		]);
		expect(shown).not.toContain(KEY);
		expect(shown).toContain('Your key is ***, keep it.');
	});

	it('a redirect to another host: the key does not travel there', async () => {
		sandbox.current.setFaults([{ fault: 'redirect-other-host' }]);
		const run = await runChat(sandbox.current);
		expect(run.error).toMatchObject({
			name: 'NodeApiError',
			message: expect.stringContaining('The base URL points to another address'),
			description: expect.stringContaining('Base URL'),
		});
		expect(sandbox.current.requests).toHaveLength(1);
	});

	it('a base URL with trailing slashes and spaces: works', async () => {
		const run = await runChat(sandbox.current, { baseUrl: ` ${sandbox.current.baseUrl}// ` });
		expect(run.items[0]).toHaveLength(1);
	});

	it('a host that refuses connections: says so and names the base URL setting', async () => {
		const run = await runChat(sandbox.current, { baseUrl: 'http://127.0.0.1:1/api/v1' });
		expect(run.error).toMatchObject({
			message: `The connection to OpenRouter did not hold for ${MODEL}: The server refused the connection`,
			description: expect.stringContaining('Base URL'),
		});
	});
});
