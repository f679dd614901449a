import { MODEL, runChat, useSandbox } from './chat';

describe('Chat Completion, web and server tools', () => {
	const sandbox = useSandbox();
	const sent = () => sandbox.current.requests.map(({ body }) => body);

	it('every server tool with every setting: in the request as the API takes it', async () => {
		await runChat(sandbox.current, {
			parameters: {
				serverTools: {
					webSearch: true,
					webSearchEngine: 'exa',
					webSearchMode: 'fast',
					webSearchMaxResults: 3,
					webSearchMaxTotalResults: 20,
					webSearchMaxUses: 2,
					webSearchContextSize: 'low',
					webSearchMaxCharacters: 500,
					webSearchAllowedDomains: ['n8n.io'],
					webSearchCity: 'Berlin',
					webFetch: true,
					webFetchEngine: 'openrouter',
					webFetchMaxUses: 1,
					webFetchMaxTokens: 100,
					webFetchBlockedDomains: ['example.com'],
					datetime: true,
					datetimeTimezone: 'Europe/Berlin',
					imageGeneration: true,
					imageModel: 'openai/gpt-5-image',
					imageToolQuality: 'low',
					bash: true,
					bashContainerId: 'c-1',
					filesTool: true,
					searchModels: true,
					searchModelsMaxResults: 4,
					advisor: true,
					advisorModel: 'openai/gpt-4o',
					advisorReasoningEffort: 'high',
					subagent: true,
					subagentMaxToolCalls: 3,
					fusion: true,
					fusionAnalysisModels: ['openai/gpt-4o', 'openai/gpt-4o-mini'],
					maxToolCalls: 5,
					stopAfterSteps: 4,
					stopAtCost: 0.05,
					stopAtTokens: 9000,
					stopAtFinishReason: 'length',
					stopAtTool: 'openrouter:bash',
					webSearchOptionsContextSize: 'high',
				},
			},
		});
		expect(sandbox.current.requests[0]?.contractViolations).toEqual([]);
		const { tools, ...rest } = Object(sent()[0]);
		expect([...tools].sort((a, b) => a.type.localeCompare(b.type))).toEqual([
			{
				type: 'openrouter:advisor',
				parameters: { model: 'openai/gpt-4o', reasoning: { effort: 'high' } },
			},
			{
				type: 'openrouter:bash',
				parameters: { environment: { type: 'container_reference', container_id: 'c-1' } },
			},
			{ type: 'openrouter:datetime', parameters: { timezone: 'Europe/Berlin' } },
			{ type: 'openrouter:experimental__search_models', parameters: { max_results: 4 } },
			{ type: 'openrouter:files' },
			{
				type: 'openrouter:fusion',
				parameters: { analysis_models: ['openai/gpt-4o', 'openai/gpt-4o-mini'] },
			},
			{
				type: 'openrouter:image_generation',
				parameters: { model: 'openai/gpt-5-image', quality: 'low' },
			},
			{ type: 'openrouter:subagent', parameters: { max_tool_calls: 3 } },
			{
				type: 'openrouter:web_fetch',
				parameters: {
					engine: 'openrouter',
					max_uses: 1,
					max_content_tokens: 100,
					blocked_domains: ['example.com'],
				},
			},
			{
				type: 'openrouter:web_search',
				parameters: {
					engine: 'exa',
					mode: 'fast',
					max_results: 3,
					max_total_results: 20,
					max_uses: 2,
					search_context_size: 'low',
					max_characters: 500,
					allowed_domains: ['n8n.io'],
					user_location: { city: 'Berlin' },
				},
			},
		]);
		expect({
			...rest,
			stop_server_tools_when: [...rest.stop_server_tools_when].sort((a, b) =>
				a.type.localeCompare(b.type),
			),
		}).toEqual({
			model: MODEL,
			messages: [{ role: 'user', content: 'What is n8n?' }],
			max_tool_calls: 5,
			stop_server_tools_when: [
				{ type: 'finish_reason_is', reason: 'length' },
				{ type: 'has_tool_call', tool_name: 'openrouter:bash' },
				{ type: 'max_cost', max_cost_in_dollars: 0.05 },
				{ type: 'max_tokens_used', max_tokens: 9000 },
				{ type: 'step_count_is', step_count: 4 },
			],
			web_search_options: { search_context_size: 'high' },
		});
	});

	it('web search: citations in the output, the number of searches in usage', async () => {
		const run = await runChat(sandbox.current, {
			parameters: { serverTools: { webSearch: true } },
		});
		expect(sent()).toMatchObject([{ tools: [{ type: 'openrouter:web_search' }] }]);
		expect(run.items[0]?.[0]?.json).toMatchObject({
			citations: [{ url: 'https://example.com/sandbox', title: 'A page of the sandbox' }],
			usage: { webSearches: 1 },
		});
	});

	it('the web plugin and the web fetch plugin: entries of plugins, each once', async () => {
		await runChat(sandbox.current, {
			parameters: {
				serverTools: {
					webPlugin: true,
					webPluginEngine: 'exa',
					webPluginMaxResults: 2,
					webPluginExcludeDomains: ['example.com'],
					webFetchPlugin: true,
					webFetchPluginMaxUses: 2,
				},
			},
		});
		expect(sandbox.current.requests[0]?.contractViolations).toEqual([]);
		expect(Object(sent()[0]).plugins).toEqual(
			expect.arrayContaining([
				{
					id: 'web',
					enabled: true,
					engine: 'exa',
					max_results: 2,
					exclude_domains: ['example.com'],
				},
				{ id: 'web-fetch', max_uses: 2 },
			]),
		);
	});

	it('a tool turned off by an expression: it is not sent, and its settings neither', async () => {
		await runChat(sandbox.current, {
			questions: ['a', 'b'],
			parameters: {
				serverTools: { webSearch: '={{ $json.q === "a" }}', webSearchMaxResults: 2 },
			},
		});
		expect(sent()).toHaveLength(2);
		expect(sent()).toContainEqual({ model: MODEL, messages: [{ role: 'user', content: 'b' }] });
		expect(sent()).toContainEqual(
			expect.objectContaining({
				tools: [{ type: 'openrouter:web_search', parameters: { max_results: 2 } }],
			}),
		);
	});

	it('settings of a tool that was not added: do not show, so they are not sent', async () => {
		await runChat(sandbox.current, { parameters: { serverTools: { webSearchMaxResults: 2 } } });
		expect(sent()[0]).not.toHaveProperty('tools');
	});

	it('both lists of domains without Exa: refused, nothing is sent', async () => {
		const run = await runChat(sandbox.current, {
			parameters: {
				serverTools: {
					webSearch: true,
					webSearchAllowedDomains: ['a.io'],
					webSearchExcludedDomains: ['b.io'],
				},
			},
		});
		expect(run.error?.message).toBe(
			'Web Search Not Domains: it is set together with Web Search Only Domains',
		);
		expect(sandbox.current.requests).toEqual([]);
	});
});
