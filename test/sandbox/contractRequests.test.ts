import { chatBody, get, postChat, readError, useSandbox, userMessage } from './client';

const sandbox = useSandbox();

const tool = { type: 'function', function: { name: 'f', parameters: { type: 'object' } } };

const ACCEPTED: Array<[string, object]> = [
	[
		'sampling',
		{ temperature: 0, top_p: 1, top_k: 0, seed: -1, stop: ['a'], logit_bias: { 5: -100 } },
	],
	['null sampling', { temperature: null, seed: null, stop: null, max_tokens: null }],
	[
		'every provider preference',
		{
			provider: {
				order: ['openai'],
				only: ['openai'],
				ignore: ['groq'],
				allow_fallbacks: false,
				require_parameters: true,
				data_collection: 'deny',
				zdr: true,
				enforce_distillable_text: false,
				quantizations: ['fp8'],
				sort: { by: 'price', partition: 'none' },
				preferred_min_throughput: 50,
				preferred_max_latency: { p90: 2 },
				max_price: { prompt: 1, completion: '2' },
			},
		},
	],
	[
		'guide-only fields',
		{ preset: 'p', verbosity: 'low', max_tool_calls: 3, usage: { include: true } },
	],
	[
		'server tools',
		{ tools: [tool, { type: 'openrouter:web_search', parameters: { max_results: 3 } }] },
	],
	[
		'plugins',
		{ plugins: [{ id: 'response-healing' }, { id: 'file-parser', pdf: { engine: 'native' } }] },
	],
	[
		'tool round',
		{
			messages: [
				userMessage('Hi'),
				{
					role: 'assistant',
					content: null,
					tool_calls: [{ id: '1', type: 'function', function: { name: 'f', arguments: '{}' } }],
				},
				{ role: 'tool', tool_call_id: '1', content: 'ok' },
			],
		},
	],
	['reasoning budget', { reasoning: { max_tokens: 2000 } }],
];

const REFUSED: Array<[string, object, string]> = [
	['misspelt field', { temprature: 1 }, "Unrecognized key(s) in object: 'temprature'"],
	[
		'unknown provider field',
		{ provider: { max_latency: 1 } },
		"provider: Unrecognized key(s) in object: 'max_latency'",
	],
	[
		'temperature above 2',
		{ temperature: 2.5 },
		'temperature: Number must be less than or equal to 2',
	],
	['no messages', { messages: [] }, 'messages: Array must contain at least 1 element(s)'],
	['message without content', { messages: [{ role: 'user' }] }, 'messages[0].content'],
	['unknown role', { messages: [{ role: 'human', content: 'x' }] }, 'messages[0].role'],
	[
		'unknown part',
		{ messages: [{ role: 'user', content: [{ type: 'picture' }] }] },
		'messages[0].content[0].type',
	],
	[
		'audio as data URL',
		{
			messages: [
				{
					role: 'user',
					content: [
						{
							type: 'input_audio',
							input_audio: { data: 'data:audio/wav;base64,AA', format: 'wav' },
						},
					],
				},
			],
		},
		'must be bare base64',
	],
	[
		'image as bare base64',
		{ messages: [{ role: 'user', content: [{ type: 'image_url', image_url: { url: 'AAAA' } }] }] },
		'must be an http(s) URL or a data URL',
	],
	[
		'effort and budget',
		{ reasoning: { effort: 'low', max_tokens: 5 } },
		'only one of effort and max_tokens',
	],
	[
		'contradicting efforts',
		{ reasoning: { effort: 'low' }, reasoning_effort: 'high' },
		'differs from reasoning.effort',
	],
	['top_logprobs alone', { top_logprobs: 2 }, 'needs logprobs: true'],
	['too much metadata', { metadata: { a: 'x'.repeat(513) } }, 'at most 512 characters'],
	[
		'schema name with blanks',
		{ response_format: { type: 'json_schema', json_schema: { name: 'a b' } } },
		'response_format.json_schema.name',
	],
	['camelCase', { responseFormat: { type: 'text' } }, "'responseFormat'"],
];

describe('chat requests', () => {
	it.each(ACCEPTED)('%s: accepted', async (_name, fields) => {
		const response = await postChat(sandbox(), chatBody('Hi', fields));
		expect(JSON.parse(await response.text())).not.toHaveProperty('error');
		expect(sandbox().requests[0]?.contractViolations).toEqual([]);
	});

	it.each(REFUSED)('%s: 400 that names it, and recorded', async (_name, fields, message) => {
		const response = await postChat(sandbox(), chatBody('Hi', fields));
		expect(response.status).toBe(400);
		expect(await readError(response)).toMatchObject({
			code: 400,
			message: expect.stringContaining(message),
		});
		expect(sandbox().requests[0]?.contractViolations.join()).toContain(message);
	});

	it('four models: refused in OpenRouter’s words', async () => {
		const models = ['openai/gpt-4o', 'x-ai/grok-4', 'openai/gpt-5', 'openai/gpt-4.1'];
		const response = await postChat(sandbox(), chatBody('Hi', { models }));
		const error = await readError(response);
		expect(error.message).toBe("'models' array must have 3 items or fewer");
	});

	it('body that is no JSON: 400', async () => {
		const response = await postChat(sandbox(), undefined, { body: '{"model":' });
		expect(response.status).toBe(400);
		expect(sandbox().requests[0]?.contractViolations).toEqual(['The body is not JSON']);
	});
});

describe('queries', () => {
	it.each(['/models?outputModalities=all', '/models?sort=cheapest', '/models?limit=0', '/key?x=1'])(
		'%s: 400',
		async (path) => {
			expect((await get(sandbox(), path)).status).toBe(400);
			expect(sandbox().requests[0]?.contractViolations).toHaveLength(1);
		},
	);
});
