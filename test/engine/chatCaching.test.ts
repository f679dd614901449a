import { MODEL, runChat, useSandbox } from './chat';

const LONG = 'n8n connects things. '.repeat(250);

describe('Chat Completion, caching and routing', () => {
	const sandbox = useSandbox();
	const sent = () => sandbox.current.requests.map(({ body }) => body);

	it('every setting: body and headers as the API takes them', async () => {
		await runChat(sandbox.current, {
			parameters: {
				cachingAndRouting: {
					promptCacheTtl: '1h',
					promptCacheKey: 'bot',
					promptCacheMode: 'explicit',
					promptCacheModeTtl: '30m',
					responseCache: true,
					responseCacheSeconds: 60,
					responseCacheRenew: false,
					preset: 'mine',
					serviceTier: 'flex',
					routerMetadata: 'enabled',
					contextCompression: false,
					moderation: true,
				},
				options: {
					anthropicBeta: ['interleaved-thinking-2025-05-14', 'structured-outputs-2025-11-13'],
					prediction: 'The sky is blue.',
					verbosity: 'low',
					responseFormat: 'json_object',
					responseHealing: true,
					parallelToolCalls: false,
					reasoningContext: 'auto',
					reasoningEnabled: true,
					reasoningMode: 'standard',
					reasoningSummary: 'concise',
					traceID: 't-1',
					traceName: 'nightly',
				},
			},
		});
		const [request] = sandbox.current.requests;
		expect(request?.contractViolations).toEqual([]);
		expect(request?.headers).toMatchObject({
			'x-openrouter-cache': 'true',
			'x-openrouter-cache-ttl': '60',
			'x-openrouter-cache-clear': 'false',
			'x-openrouter-metadata': 'enabled',
			'x-anthropic-beta': 'interleaved-thinking-2025-05-14,structured-outputs-2025-11-13',
		});
		expect(request?.body).toEqual({
			model: MODEL,
			messages: [{ role: 'user', content: 'What is n8n?' }],
			cache_control: { type: 'ephemeral', ttl: '1h' },
			prompt_cache_key: 'bot',
			prompt_cache_options: { mode: 'explicit', ttl: '30m' },
			preset: 'mine',
			service_tier: 'flex',
			plugins: expect.arrayContaining([
				{ id: 'context-compression', enabled: false },
				{ id: 'moderation' },
				{ id: 'response-healing', enabled: true },
			]),
			prediction: { type: 'content', content: 'The sky is blue.' },
			verbosity: 'low',
			response_format: { type: 'json_object' },
			parallel_tool_calls: false,
			reasoning: { context: 'auto', enabled: true, mode: 'standard', summary: 'concise' },
			trace: { trace_id: 't-1', trace_name: 'nightly' },
		});
	});

	it('the same question twice with Response Cache: the second is a hit, and free', async () => {
		const parameters = { cachingAndRouting: { responseCache: true, routerMetadata: 'enabled' } };
		const first = await runChat(sandbox.current, { parameters });
		const second = await runChat(sandbox.current, { parameters });
		expect([first, second].map((run) => run.items[0]?.[0]?.json['responseCache'])).toEqual([
			{ status: 'MISS', expiresInSeconds: 300 },
			{ status: 'HIT', ageSeconds: 0, expiresInSeconds: 300 },
		]);
		expect(second.items[0]?.[0]?.json).toMatchObject({
			usage: { cost: 0 },
			routing: { requested: MODEL, strategy: 'direct' },
		});
	});

	it('cache marks: on the system message and on long texts, not on short ones', async () => {
		const values = [
			{ role: 'system', content: 'Be brief.' },
			{ role: 'user', content: LONG },
			{ role: 'user', content: 'And?' },
		];
		await runChat(sandbox.current, {
			parameters: {
				promptType: 'messages',
				messages: { values },
				cachingAndRouting: { cacheMarks: ['system', 'longTexts'], cacheMarksTtl: '1h' },
			},
		});
		const cache_control = { type: 'ephemeral', ttl: '1h' };
		expect(sandbox.current.requests[0]?.contractViolations).toEqual([]);
		expect(sent()).toEqual([
			{
				model: MODEL,
				messages: [
					{ role: 'system', content: [{ type: 'text', text: 'Be brief.', cache_control }] },
					{ role: 'user', content: [{ type: 'text', text: LONG, cache_control }] },
					{ role: 'user', content: 'And?' },
				],
			},
		]);
	});

	it('the same system message for all items: requests begin with the same bytes', async () => {
		await runChat(sandbox.current, {
			questions: ['one', 'two'],
			parameters: { systemMessage: LONG, cachingAndRouting: { cacheMarks: ['system'] } },
		});
		const [one = '', two = ''] = sent().map((body) => JSON.stringify(body));
		const same = one.indexOf('"content":"one"');
		expect(same).toBeGreaterThan(LONG.length);
		expect(two.slice(0, same)).toBe(one.slice(0, same));
	});

	it('settings of the Auto Router: sent for it, hidden and not sent for another model', async () => {
		const cachingAndRouting = {
			autoRouterAllowedModels: ['openai/*'],
			autoRouterCostTier: 'low',
			autoRouterPinModel: true,
		};
		const model = { __rl: true, mode: 'list', value: 'openrouter/auto' };
		await runChat(sandbox.current, { parameters: { cachingAndRouting, model } });
		await runChat(sandbox.current, { parameters: { cachingAndRouting } });
		expect(sandbox.current.requests[0]?.contractViolations).toEqual([]);
		expect(sent()).toMatchObject([
			{
				plugins: [
					{ id: 'auto-router', allowed_models: ['openai/*'], cost_tier: 'low', pin_model: true },
				],
			},
			{ model: MODEL },
		]);
		expect(sent()[1]).not.toHaveProperty('plugins');
	});
});
