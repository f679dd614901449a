import { z } from 'zod/v3';

import { MODEL, runChat, useSandbox } from './chat';

const forecast = {
	name: 'Forecast',
	description: 'The weather of a city',
	schema: z.object({ city: z.string().describe('Name of the city'), days: z.number().optional() }),
	invoke: ({ city }: { city: string }): Promise<string> =>
		city === 'Atlantis'
			? Promise.reject(new Error('There is no such city'))
			: Promise.resolve(`Sunny in ${city}`),
};
const clock = {
	name: 'Clock',
	description: 'The time',
	invoke: (): Promise<unknown> => Promise.resolve({ hour: 12 }),
};
const toolkit = { tools: [clock] };

describe('Chat Completion with connected tools', () => {
	const sandbox = useSandbox();

	it('tools connected: described to the model with the JSON Schema of their arguments', async () => {
		await runChat(sandbox.current, { tools: { forecast, toolkit } });
		expect(sandbox.current.requests[0]?.contractViolations).toEqual([]);
		expect(sandbox.current.requests[0]?.body).toEqual({
			model: MODEL,
			messages: [{ role: 'user', content: 'What is n8n?' }],
			tools: [
				{
					type: 'function',
					function: {
						name: 'Forecast',
						description: 'The weather of a city',
						parameters: {
							type: 'object',
							properties: {
								city: { type: 'string', description: 'Name of the city' },
								days: { type: 'number' },
							},
							required: ['city'],
							additionalProperties: false,
						},
					},
				},
				{
					type: 'function',
					function: {
						name: 'Clock',
						description: 'The time',
						parameters: { type: 'object', properties: {} },
					},
				},
			],
		});
	});

	it('several calls at once: all run, results go back in order with the message as it came', async () => {
		sandbox.current.setReplies([
			{
				match: { lastRole: 'user' },
				content: null,
				reasoning: 'Two things to look up.',
				toolCalls: [
					{ id: 'call_1', name: 'Forecast', arguments: { city: 'Bern' } },
					{ id: 'call_2', name: 'Clock', arguments: '' },
				],
				finishReason: 'tool_calls',
			},
			{ match: { lastRole: 'tool' }, content: 'Sunny, and it is noon.' },
		]);
		const run = await runChat(sandbox.current, { tools: { forecast, toolkit } });
		const [first, second] = sandbox.current.requests.map(({ body }) => body);
		expect(second).toMatchObject({
			messages: [
				{ role: 'user', content: 'What is n8n?' },
				{
					role: 'assistant',
					reasoning: 'Two things to look up.',
					reasoning_details: [{ type: 'reasoning.text' }],
					tool_calls: [{ id: 'call_1' }, { id: 'call_2' }],
				},
				{ role: 'tool', tool_call_id: 'call_1', content: 'Sunny in Bern' },
				{ role: 'tool', tool_call_id: 'call_2', content: '{"hour":12}' },
			],
		});
		expect(Reflect.get(Object(second), 'tools')).toEqual(Reflect.get(Object(first), 'tools'));
		expect(run.items[0]?.[0]?.json).toMatchObject({
			text: 'Sunny, and it is noon.',
			toolsUsed: [
				{ name: 'Forecast', arguments: '{"city":"Bern"}', result: 'Sunny in Bern' },
				{ name: 'Clock', result: '{"hour":12}' },
			],
			attempts: [{ outcome: 'success' }, { outcome: 'success' }],
		});
		expect(
			sandbox.current.requests.flatMap(({ contractViolations }) => contractViolations),
		).toEqual([]);
	});

	it.each([
		[
			'a tool that fails',
			{ name: 'Forecast', arguments: { city: 'Atlantis' } },
			/could not do it: There is no such city/,
		],
		[
			'a tool that does not exist',
			{ name: 'Oracle', arguments: {} },
			/There is no tool "Oracle"\. There are: Forecast\./,
		],
		['arguments that are no JSON', { name: 'Forecast', arguments: '{"city": ' }, /no JSON object/],
	])('%s: the model is told, and goes on', async (_, call, told) => {
		sandbox.current.setReplies([
			{
				match: { lastRole: 'user' },
				content: null,
				toolCalls: [{ id: 'c', ...call }],
				finishReason: 'tool_calls',
			},
			{ match: { lastRole: 'tool' }, content: 'Sorry.' },
		]);
		const run = await runChat(sandbox.current, { tools: { forecast } });
		const { messages } = Object(sandbox.current.requests[1]?.body);
		expect(messages[2]).toEqual({
			role: 'tool',
			tool_call_id: 'c',
			content: expect.stringMatching(told),
		});
		expect(run.items[0]?.[0]?.json['text']).toBe('Sorry.');
	});

	it('a model that never stops asking: ends at Max Tool Turns, and the bill is in the item', async () => {
		sandbox.current.setReplies([
			{
				content: null,
				toolCalls: [{ id: 'c', name: 'Clock', arguments: {} }],
				finishReason: 'tool_calls',
			},
		]);
		const run = await runChat(sandbox.current, {
			tools: { clock },
			parameters: { options: { maxToolTurns: 3 } },
			onError: 'continueRegularOutput',
		});
		expect(sandbox.current.requests).toHaveLength(4);
		expect(run.items[0]?.[0]?.json).toMatchObject({
			error: expect.stringContaining('it asks for tools again after 3 turns'),
			details: { kind: 'toolLimit', usage: { promptTokens: expect.any(Number) } },
		});
	});

	it('a fault between two turns: only the turn that failed is sent again', async () => {
		sandbox.current.setReplies([
			{
				match: { lastRole: 'user' },
				content: null,
				toolCalls: [{ id: 'c', name: 'Clock', arguments: {} }],
				finishReason: 'tool_calls',
				times: 1,
			},
			{ match: { lastRole: 'tool' }, content: 'Noon.' },
		]);
		sandbox.current.setFaults([{ fault: 'bad-gateway', times: 1 }]);
		const run = await runChat(sandbox.current, { tools: { clock } });
		expect(run.items[0]?.[0]?.json).toMatchObject({ text: 'Noon.' });
		expect(sandbox.current.stats.billed).toBe(2);
	});

	it('no tools connected: nothing is said of tools', async () => {
		await runChat(sandbox.current);
		expect(sandbox.current.requests[0]?.body).not.toHaveProperty('tools');
	});
});

describe('Chat Completion with functions the workflow answers itself', () => {
	const sandbox = useSandbox();
	const tools = [
		{
			type: 'function',
			function: { name: 'book_table', parameters: { type: 'object', properties: {} } },
		},
	];

	it('Tools (JSON): sent as they are, and what the model asks for comes out', async () => {
		sandbox.current.setReplies([
			{
				content: null,
				toolCalls: [{ id: 'c1', name: 'book_table', arguments: { seats: 4 } }],
				finishReason: 'tool_calls',
			},
		]);
		const run = await runChat(sandbox.current, {
			parameters: { options: { tools: JSON.stringify(tools), toolChoice: 'required' } },
		});
		expect(sandbox.current.requests.map(({ body }) => body)).toMatchObject([
			{ tools, tool_choice: 'required' },
		]);
		expect(run.items[0]?.[0]?.json).toMatchObject({
			finishReason: 'tool_calls',
			toolCalls: [{ id: 'c1', name: 'book_table', arguments: '{"seats":4}' }],
		});
	});

	it('Tool Choice: Function: the model must call this one', async () => {
		await runChat(sandbox.current, {
			parameters: { options: { tools: JSON.stringify(tools), toolChoiceFunction: 'book_table' } },
		});
		expect(sandbox.current.requests.map(({ body }) => body)).toMatchObject([
			{ tool_choice: { type: 'function', function: { name: 'book_table' } } },
		]);
	});

	it('results sent back as messages of the role tool: reach the model', async () => {
		const conversation = [
			{ role: 'user', content: 'A table for four?' },
			{
				role: 'assistant',
				content: null,
				tool_calls: [
					{ id: 'c1', type: 'function', function: { name: 'book_table', arguments: '{}' } },
				],
			},
			{ role: 'tool', tool_call_id: 'c1', content: 'Booked.' },
		];
		await runChat(sandbox.current, {
			parameters: { promptType: 'json', messagesJson: JSON.stringify(conversation) },
		});
		expect(sandbox.current.requests.map(({ body }) => body)).toMatchObject([
			{ messages: conversation },
		]);
	});

	it.each([
		['a tool without a name', '[{ "type": "function", "function": {} }]', 'tool 1 has no name'],
		['a tool without a type', '[{ "function": { "name": "a" } }]', 'tool 1 has no "type"'],
		['no list', '{}', 'this is not a list'],
	])('%s: nothing is sent, the message names the parameter', async (_, value, cause) => {
		const run = await runChat(sandbox.current, { parameters: { options: { tools: value } } });
		expect(run.error?.message).toBe(`Tools (JSON): ${cause}`);
		expect(sandbox.current.requests).toEqual([]);
	});
});
