import { MODEL, questions, runChat, useSandbox } from './chat';

describe('Chat Completion', () => {
	const sandbox = useSandbox();

	it('one question with default settings: sends model and message, returns the simplified answer', async () => {
		const run = await runChat(sandbox.current, { execution: {} });
		expect(sandbox.current.requests.map(({ path, body }) => ({ path, body }))).toEqual([
			{
				path: '/chat/completions',
				body: { messages: [{ role: 'user', content: 'What is n8n?' }], model: MODEL },
			},
		]);
		expect(run.items).toEqual([
			[
				{
					json: {
						text: '[sandbox] You said: What is n8n?',
						model: MODEL,
						provider: 'OpenAI',
						finishReason: 'stop',
						usage: {
							promptTokens: 6,
							completionTokens: 8,
							totalTokens: 14,
							cachedTokens: 0,
							reasoningTokens: 0,
							cost: expect.any(Number),
						},
						attempts: [{ model: MODEL, outcome: 'success', status: 200, waitedMs: 0 }],
						durationMs: expect.any(Number),
						id: expect.stringMatching(/^gen-sandbox-/),
					},
					pairedItem: { item: 0 },
				},
			],
		]);
		expect(run.metadata?.tokenUsage).toEqual({ inputTokens: 6, outputTokens: 8 });
		expect(run.hints).toEqual([]);
	});

	it('Simplify off: the body as OpenRouter sent it', async () => {
		const run = await runChat(sandbox.current, { parameters: { simplify: false } });
		expect(run.items[0]?.[0]?.json).toMatchObject({
			object: 'chat.completion',
			choices: [{ message: { role: 'assistant', content: '[sandbox] You said: What is n8n?' } }],
			usage: { prompt_tokens: 6 },
		});
		expect(run.items[0]?.[0]?.json).not.toHaveProperty('attempts');
	});

	it('answers that come back out of order: output in the order of the input, each paired', async () => {
		sandbox.current.setLatency(({ body }) =>
			JSON.stringify(body).includes('question 0.') ? 40 : 1,
		);
		const asked = questions(30);
		const run = await runChat(sandbox.current, { questions: asked });
		expect(run.items[0]?.map(({ json, pairedItem }) => [json['text'], pairedItem])).toEqual(
			asked.map((question, item) => [`[sandbox] You said: ${question}`, { item }]),
		);
	});

	it('Concurrency 3: never more than three requests in flight', async () => {
		sandbox.current.setLatency(5);
		await runChat(sandbox.current, { questions: questions(12), execution: { concurrency: 3 } });
		expect(sandbox.current.stats.maxOpen).toBe(3);
	});

	it('expressions that differ per item: every item is sent with its own parameters', async () => {
		await runChat(sandbox.current, {
			questions: ['a', 'b'],
			parameters: {
				model: {
					__rl: true,
					mode: 'id',
					value: '={{ $json.q === "a" ? "openai/gpt-4o" : "openai/gpt-4o-mini" }}',
				},
				options: { temperature: '={{ $json.q === "a" ? 0 : 1.5 }}' },
			},
		});
		const sent = sandbox.current.requests.map(({ body }) => body);
		expect(sent).toContainEqual({
			messages: [{ role: 'user', content: 'a' }],
			model: 'openai/gpt-4o',
			temperature: 0,
		});
		expect(sent).toContainEqual({
			messages: [{ role: 'user', content: 'b' }],
			model: 'openai/gpt-4o-mini',
			temperature: 1.5,
		});
	});

	it('every option set: each fills the field of the API it belongs to, and nothing else is sent', async () => {
		await runChat(sandbox.current, {
			parameters: {
				systemMessage: 'Be brief.',
				options: {
					frequencyPenalty: 0,
					logitBias: '{ "50256": -100 }',
					logprobs: true,
					maxTokens: 64,
					minP: 0.1,
					presencePenalty: -1,
					repetitionPenalty: 1.1,
					seed: 0,
					stop: ['END', 'STOP'],
					temperature: 0,
					topA: 0.2,
					topK: 0,
					topLogprobs: 2,
					topP: 0.9,
					reasoningEffort: 'low',
					reasoningExclude: false,
					responseFormat: 'json_object',
					sessionId: 's-1',
					user: 'u-1',
					metadata: { values: [{ key: 'customer', value: '4711' }] },
				},
				providerPreferences: {
					allowFallbacks: false,
					dataCollection: 'deny',
					enforceDistillableText: false,
					ignore: ['azure'],
					maxPriceAudio: 1,
					maxPriceCompletion: 15,
					maxPriceImage: 0.05,
					maxPricePrompt: 3,
					maxPriceRequest: 0,
					only: ['openai', 'anthropic'],
					preferredMaxLatencyP50: 3,
					preferredMinThroughputP90: 40,
					quantizations: ['bf16', 'fp16'],
					requireParameters: true,
					sort: 'latency',
					sortPartition: 'none',
					zdr: true,
				},
			},
		});
		expect(sandbox.current.requests[0]?.contractViolations).toEqual([]);
		expect(sandbox.current.requests[0]?.body).toEqual({
			model: MODEL,
			messages: [
				{ role: 'system', content: 'Be brief.' },
				{ role: 'user', content: 'What is n8n?' },
			],
			frequency_penalty: 0,
			logit_bias: { '50256': -100 },
			logprobs: true,
			max_completion_tokens: 64,
			min_p: 0.1,
			presence_penalty: -1,
			repetition_penalty: 1.1,
			seed: 0,
			stop: ['END', 'STOP'],
			temperature: 0,
			top_a: 0.2,
			top_k: 0,
			top_logprobs: 2,
			top_p: 0.9,
			reasoning: { effort: 'low', exclude: false },
			response_format: { type: 'json_object' },
			session_id: 's-1',
			user: 'u-1',
			metadata: { customer: '4711' },
			provider: {
				allow_fallbacks: false,
				data_collection: 'deny',
				enforce_distillable_text: false,
				ignore: ['azure'],
				max_price: { audio: 1, completion: 15, image: 0.05, prompt: 3, request: 0 },
				only: ['openai', 'anthropic'],
				preferred_max_latency: { p50: 3 },
				preferred_min_throughput: { p90: 40 },
				quantizations: ['bf16', 'fp16'],
				require_parameters: true,
				sort: { by: 'latency', partition: 'none' },
				zdr: true,
			},
		});
	});

	it('Messages and JSON: the conversation is sent as it is', async () => {
		const conversation = [
			{ role: 'system', content: 'Be brief.' },
			{ role: 'user', content: 'Hi' },
			{ role: 'assistant', content: 'Hello' },
			{ role: 'user', content: 'Bye' },
		];
		await runChat(sandbox.current, {
			parameters: { promptType: 'messages', messages: { values: conversation } },
		});
		await runChat(sandbox.current, {
			parameters: { promptType: 'json', messagesJson: JSON.stringify(conversation) },
		});
		const sent = sandbox.current.requests.map(({ body }) => body);
		expect(sent).toEqual(Array(2).fill({ model: MODEL, messages: conversation }));
	});

	it('no items: nothing is sent and nothing comes out', async () => {
		const run = await runChat(sandbox.current, { questions: [] });
		expect(run.error).toBeUndefined();
		expect(sandbox.current.requests).toEqual([]);
	});

	it('attribution in the credential: sent as HTTP-Referer and X-OpenRouter-Title, absent when empty', async () => {
		await runChat(sandbox.current);
		expect(sandbox.current.requests[0]?.headers).not.toHaveProperty('http-referer');
		expect(sandbox.current.requests[0]?.headers).not.toHaveProperty('x-openrouter-title');
	});
});
