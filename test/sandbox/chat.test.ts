import {
	chatBody,
	firstChoice,
	readCompletion,
	readError,
	MODEL,
	post,
	postChat,
	useSandbox,
	userMessage,
} from './client';

const sandbox = useSandbox();

async function complete(fields: object, text = 'Hello') {
	const response = await postChat(sandbox(), chatBody(text, fields));
	expect(response.status).toBe(200);
	return await readCompletion(response);
}

describe('chat completions', () => {
	it('plain question: whole body, marked as the sandbox’s, with id header', async () => {
		const response = await postChat(sandbox(), chatBody('Hello'));
		const body = await readCompletion(response);
		expect(response.headers.get('x-generation-id')).toBe(body.id);
		expect(body).toEqual({
			id: expect.stringMatching(/^gen-/),
			object: 'chat.completion',
			created: expect.any(Number),
			model: MODEL,
			provider: 'OpenAI',
			system_fingerprint: null,
			choices: [
				{
					index: 0,
					finish_reason: 'stop',
					native_finish_reason: 'stop',
					logprobs: null,
					message: { role: 'assistant', content: '[sandbox] You said: Hello', refusal: null },
				},
			],
			usage: {
				prompt_tokens: 5,
				completion_tokens: 7,
				total_tokens: 12,
				cost: 0.00000495,
				is_byok: false,
				prompt_tokens_details: { cached_tokens: 0, cache_write_tokens: 0 },
				completion_tokens_details: { reasoning_tokens: 0 },
				cost_details: {
					upstream_inference_cost: 0.00000495,
					upstream_inference_prompt_cost: 0.00000075,
					upstream_inference_completions_cost: 0.0000042,
				},
			},
		});
	});

	it('long prompt: half of it counts as cached', async () => {
		const body = await complete({}, 'x'.repeat(8000));
		expect(body.usage.prompt_tokens_details.cached_tokens).toBe(1001);
	});

	it('max_tokens below the answer: cut text and finish reason length', async () => {
		const body = await complete({ max_tokens: 3 });
		expect(firstChoice(body).finish_reason).toBe('length');
		expect(firstChoice(body).message.content).toBe('[sandbox] ');
	});

	it('JSON schema with $ref: JSON text that fits', async () => {
		const schema = {
			type: 'object',
			properties: { people: { type: 'array', items: { $ref: '#/$defs/person' } } },
			required: ['people'],
			$defs: {
				person: {
					type: 'object',
					properties: { name: { type: 'string' }, age: { type: 'integer', minimum: 18 } },
				},
			},
		};
		const body = await complete({
			response_format: { type: 'json_schema', json_schema: { name: 'people', schema } },
		});
		expect(JSON.parse(firstChoice(body).message.content ?? '')).toEqual({
			people: [{ name: '[sandbox] name', age: 19 }],
		});
	});

	it('json_object: a small object', async () => {
		const body = await complete({ response_format: { type: 'json_object' } });
		expect(JSON.parse(firstChoice(body).message.content ?? '')).toEqual({
			sandbox: true,
			said: 'Hello',
		});
	});

	it('forced function: one call with fitting arguments, no text', async () => {
		const parameters = { type: 'object', properties: { city: { type: 'string' } } };
		const body = await complete({
			tools: [{ type: 'function', function: { name: 'weather', parameters } }],
			tool_choice: { type: 'function', function: { name: 'weather' } },
		});
		expect(firstChoice(body)).toMatchObject({
			finish_reason: 'tool_calls',
			message: {
				content: null,
				tool_calls: [
					{
						id: 'call_sandbox_1',
						type: 'function',
						function: { name: 'weather', arguments: '{"city":"[sandbox] city"}' },
					},
				],
			},
		});
	});

	it('reasoning asked for: text, details and token count', async () => {
		const body = await complete({ reasoning: { effort: 'low' } });
		expect(firstChoice(body).message.reasoning).toMatch(/^\[sandbox\]/);
		expect(firstChoice(body).message.reasoning_details).toHaveLength(1);
		expect(body.usage.completion_tokens_details.reasoning_tokens).toBeGreaterThan(0);
	});

	it('reasoning excluded: none in the answer', async () => {
		const body = await complete({ reasoning: { effort: 'low', exclude: true } });
		expect(firstChoice(body).message).not.toHaveProperty('reasoning');
	});

	it('web search tool: a citation and the search in usage', async () => {
		const body = await complete({ tools: [{ type: 'openrouter:web_search' }] });
		expect(firstChoice(body).message.annotations).toHaveLength(1);
		expect(body.usage.server_tool_use_details).toEqual({ web_search_requests: 1 });
	});

	it('attachments: listed behind the echo with type and size', async () => {
		const content = [
			{ type: 'text', text: 'Look' },
			{ type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } },
		];
		const body = await complete({ messages: [{ role: 'user', content }] });
		expect(firstChoice(body).message.content).toBe(
			'[sandbox] You said: Look [image image/png (3 bytes)]',
		);
	});

	it('openrouter/auto: names the model that answered', async () => {
		expect((await complete({ model: 'openrouter/auto' })).model).toBe(MODEL);
	});

	it('provider order: served by the first listed one that has the model', async () => {
		const body = await complete({
			model: 'deepseek/deepseek-chat-v3.1',
			provider: { order: ['groq', 'fireworks'] },
		});
		expect(body.provider).toBe('Fireworks');
	});
});

describe('scripted replies', () => {
	it('times 1 for tool calls, then text: a tool loop', async () => {
		sandbox().setReplies([
			{ toolCalls: [{ name: 'f', arguments: { a: 1 } }], times: 1 },
			{ content: 'done' },
		]);
		const first = await complete({});
		const second = await complete({});
		const call = { name: 'f', arguments: '{"a":1}' };
		expect(firstChoice(first).message.tool_calls?.[0]?.function).toEqual(call);
		expect(firstChoice(first).finish_reason).toBe('tool_calls');
		expect(firstChoice(second).message.content).toBe('done');
	});

	it('match on text and last role: other requests get the echo', async () => {
		sandbox().setReplies([
			{ match: { textIncludes: 'magic', lastRole: 'user' }, content: 'abracadabra' },
		]);
		expect(firstChoice(await complete({}, 'magic')).message.content).toBe('abracadabra');
		expect(firstChoice(await complete({}, 'plain')).message.content).toContain('plain');
	});
});

describe('model routing', () => {
	it.each([
		['acme/unknown', 400, 'acme/unknown is not a valid model ID'],
		['openai/gpt-4o:free', 404, 'No endpoints found for openai/gpt-4o:free.'],
	])('%s: %i in OpenRouter’s words', async (model, status, message) => {
		const response = await postChat(sandbox(), chatBody('Hi', { model }));
		expect(response.status).toBe(status);
		expect((await readError(response)).message).toBe(message);
	});

	it('provider preferences that leave nobody: 404 that says what excluded them', async () => {
		const response = await postChat(sandbox(), chatBody('Hi', { provider: { only: ['groq'] } }));
		expect(response.status).toBe(404);
		expect((await readError(response)).availability).toMatchObject({
			retryable: false,
			excluded_by: ['allowed_providers'],
		});
	});

	it('first model faulty: the next in models answers', async () => {
		sandbox().setFaults([{ fault: 'bad-gateway', match: { model: MODEL } }]);
		const response = await postChat(sandbox(), chatBody('Hi', { models: ['x-ai/grok-4'] }));
		expect((await readCompletion(response)).model).toBe('x-ai/grok-4');
		expect(sandbox().requests[0]).toMatchObject({ model: 'x-ai/grok-4', fault: 'bad-gateway' });
	});

	it('first model with a broken success: sent as it is, no fallback', async () => {
		sandbox().setFaults([{ fault: 'empty-body', match: { model: MODEL } }]);
		const response = await postChat(sandbox(), chatBody('Hi', { models: ['x-ai/grok-4'] }));
		expect([response.status, await response.text()]).toEqual([200, '']);
	});

	it('every model faulty: the last error is returned', async () => {
		sandbox().setFaults([
			{ fault: 'bad-gateway', match: { model: MODEL } },
			{ fault: 'overloaded', match: { model: 'x-ai/grok-4' } },
		]);
		const response = await postChat(sandbox(), chatBody('Hi', { models: ['x-ai/grok-4'] }));
		expect(response.status).toBe(529);
	});
});

describe('key', () => {
	const withKey = (authorization: string | undefined): RequestInit => ({
		headers: new Headers(authorization === undefined ? [] : [['authorization', authorization]]),
	});

	it.each([
		[undefined, 'Missing Authentication header'],
		['Bearer wrong', 'User not found.'],
	])('authorization %s: 401 %s', async (authorization, message) => {
		const response = await postChat(sandbox(), chatBody('Hi'), withKey(authorization));
		expect(response.status).toBe(401);
		expect(await readError(response)).toEqual({
			code: 401,
			message,
			metadata: { error_type: 'authentication' },
		});
	});

	it('unknown API path: the website’s HTML with 404', async () => {
		const response = await post(sandbox(), '/chat/completion', {});
		expect(response.status).toBe(404);
		expect(response.headers.get('content-type')).toContain('text/html');
	});

	it('path outside the API: the website’s HTML with 200', async () => {
		const response = await fetch(new URL('/key', sandbox().baseUrl));
		expect(response.status).toBe(200);
		expect(await response.text()).toContain('<!DOCTYPE html>');
	});

	it('message for every role with userMessage last: echo of the last user text', async () => {
		const messages = [
			{ role: 'system', content: 'Be brief' },
			userMessage('one'),
			{ role: 'assistant', content: 'first' },
			userMessage('two'),
		];
		const body = await complete({ messages });
		expect(firstChoice(body).message.content).toBe('[sandbox] You said: two');
	});
});
