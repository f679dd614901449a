import { runNode } from './harness';
import { exampleParameters, jsonOf, useCatalogue } from './catalogue';

const { sandbox, run, managed } = useCatalogue();
const KEYS = [
	'id',
	'name',
	'author',
	'contextLength',
	'promptPricePerMillion',
	'completionPricePerMillion',
	'inputModalities',
	'outputModalities',
	'supportedParameters',
	'created',
];

afterEach(() => {
	expect(sandbox().requests.flatMap((request) => request.contractViolations)).toEqual([]);
});

describe('List Models: listModels', () => {
	test('a node just added: fifty models at most, ten keys each, all paired', async () => {
		const { items, error } = await run({});

		expect(error).toBeUndefined();
		expect(items[0]?.length).toBeGreaterThan(30);
		for (const { json, pairedItem } of items[0] ?? []) {
			expect(Object.keys(json)).toEqual(KEYS);
			expect(pairedItem).toEqual({ item: 0 });
		}
	});

	test('the five cheapest with tools and 100k context: no router among them, in order', async () => {
		const result = await run({
			limit: 5,
			filters: { supportedParameters: ['tools'], minContextLength: 100_000 },
			sort: 'pricing-low-to-high',
			estimateCost: { promptTokens: 1000, completionTokens: 500 },
		});
		const models = jsonOf(result);
		const costs = models.map(({ estimatedCost }) => Number(estimatedCost));

		expect(models).toHaveLength(5);
		expect(models.every(({ promptPricePerMillion }) => promptPricePerMillion !== null)).toBe(true);
		expect(costs).toEqual([...costs].sort((a, b) => a - b));
		expect(sandbox().requests.map(({ query }) => query)).toEqual([
			{ supported_parameters: 'tools', context: '100000', sort: 'pricing-low-to-high' },
		]);
	});

	test('image and embedding models: listed by what they give', async () => {
		const ids = async (kind: string) =>
			jsonOf(await run({ filters: { outputModalities: [kind] } })).map(({ id }) => id);

		expect(await ids('image')).toContain('openai/gpt-5-image');
		expect(await ids('embeddings')).toContain('openai/text-embedding-3-small');
	});

	test('Available to My Key Only: without what the account shuts out', async () => {
		const all = jsonOf(await run({ returnAll: true }));
		const mine = jsonOf(await run({ returnAll: true, filters: { availableToMyKey: true } }));

		expect(all.some(({ author }) => author === 'mancer')).toBe(true);
		expect(mine).toEqual(all.filter(({ author }) => author !== 'mancer'));
	});

	test('filters that leave nothing: no item, and the one to blame in a hint', async () => {
		const { items, hints, error } = await run({
			filters: { authors: ['anthropic'], maxPromptPrice: 0.000001 },
		});

		expect(error).toBeUndefined();
		expect(items[0] ?? []).toEqual([]);
		expect(hints.map(({ message }) => message)).toEqual([
			'The filter “Max Prompt Price” left no model. Loosen or remove it.',
		]);
	});

	test('two items with filters of their own: each gets its models, paired', async () => {
		const { items } = await run(
			{ limit: 1, filters: { authors: '={{ [$json.author] }}' } },
			{ input: [{ json: { author: 'openai' } }, { json: { author: 'anthropic' } }] },
		);

		expect(items[0]?.map(({ json, pairedItem }) => [json.author, pairedItem])).toEqual([
			['openai', { item: 0 }],
			['anthropic', { item: 1 }],
		]);
	});

	test('Simplify off: the entries of the API', async () => {
		const [first] = jsonOf(await run({ simplify: false, limit: 1 }));

		expect(first).toHaveProperty('pricing.prompt');
		expect(first).toHaveProperty('canonical_slug');
	});
});

describe('List Models: one model', () => {
	const model = (value: string) => ({ __rl: true, mode: 'id', value });

	test('a variant: the model behind it', async () => {
		const result = await run({ operation: 'getModel', model: model('openai/gpt-4o:nitro') });

		expect(jsonOf(result)).toMatchObject([
			{ id: 'openai/gpt-4o', promptPricePerMillion: 2.5, completionPricePerMillion: 10 },
		]);
	});

	test.each(['getModel', 'listEndpoints'])(
		'%s of an unknown ID: three nearest',
		async (operation) => {
			const { error } = await run({ operation, model: model('openai/gtp-4o') });

			expect(error?.message).toContain('openai/gtp-4o');
			expect(error?.description).toMatch(/nearest IDs are: openai\/gpt-4o(, [^,]+){2}\.$/);
		},
	);

	test('an ID without an author: nothing is asked for but the nearest', async () => {
		const { error } = await run({ operation: 'getModel', model: model('gpt-4o') });

		expect(error?.description).toContain('openai/gpt-4o');
		expect(sandbox().requests.map(({ path }) => path)).toEqual(['/models']);
	});

	test('listEndpoints: one item for each provider, trouble as null', async () => {
		const result = await run({ operation: 'listEndpoints', model: model('openai/gpt-4o') });

		expect(jsonOf(result)).toMatchObject([
			{ slug: 'openai', latencyMs: 420, tokensPerSecond: 85, uptimePercent: 99.9 },
			{ slug: 'azure', latencyMs: null, tokensPerSecond: null, uptimePercent: 87.5 },
		]);
	});
});

describe('List Models: providers and account', () => {
	test('listProviders: names with slugs, as many as the limit', async () => {
		const result = await run({ operation: 'listProviders', limit: 3 });

		expect(jsonOf(result)).toHaveLength(3);
		expect(jsonOf(result)[0]).toMatchObject({ slug: expect.any(String) });
	});

	test('getKey: limit and usage', async () => {
		expect(jsonOf(await run({ operation: 'getKey' }))).toMatchObject([
			{ limit: 100, remaining: 74.5, usage: 25.5 },
		]);
	});

	test('getCredits with a management key: what is left', async () => {
		expect(jsonOf(await run({ operation: 'getCredits' }, managed()))).toEqual([
			{ remaining: 74.75, totalCredits: 100.5, totalUsage: 25.75 },
		]);
	});

	test('getCredits with an ordinary key: says that a management key is needed', async () => {
		const { error } = await run({ operation: 'getCredits' });

		expect(error).toMatchObject({ name: 'NodeApiError', httpCode: '403' });
		expect(error?.description).toContain('needs a management key');
		expect(sandbox().requests).toHaveLength(1);
	});

	test('getGeneration right after its answer: asked until it is there', async () => {
		const credentials = {
			openRouterAccountApi: { apiKey: 'sandbox-key', baseUrl: sandbox().baseUrl },
		};
		const [answer] = jsonOf(
			await runNode('openRouterChatCompletion', {
				parameters: {
					model: { __rl: true, mode: 'id', value: 'openai/gpt-4o' },
					userMessage: 'Hello',
				},
				credentials,
			}),
		);
		sandbox().requests.splice(0);
		const generation = await run({
			operation: 'getGeneration',
			generationId: String(answer?.id),
		});

		expect(jsonOf(generation)).toMatchObject([{ id: answer?.id, finishReason: 'stop' }]);
		expect(sandbox().requests.map(({ status }) => status)).toEqual([404, 404, 200]);
	});

	test('getGeneration of an unknown ID: ends after the tries allowed', async () => {
		const { error } = await run({
			operation: 'getGeneration',
			generationId: 'gen-unknown',
			execution: { maxRetries: 0 },
		});

		expect(error?.message).toContain('Nothing was found (404)');
		expect(error?.description).toContain('Check the ID');
	});

	test('a wrong key and a node that goes on: the item says what kind of failure it was', async () => {
		const { items } = await run(
			{ operation: 'getKey' },
			{
				settings: { onError: 'continueRegularOutput' },
				credentials: { openRouterAccountApi: { apiKey: 'no', baseUrl: sandbox().baseUrl } },
			},
		);

		expect(items[0]).toMatchObject([
			{ json: { details: { kind: 'auth', status: 401 } }, pairedItem: { item: 0 } },
		]);
	});
});

describe('List Models: the examples', () => {
	test('the five cheapest: five items with the price of a request', async () => {
		const result = await run(await exampleParameters('list-models-cheapest-with-tools'));

		expect(jsonOf(result)).toHaveLength(5);
		for (const item of jsonOf(result)) expect(item.estimatedCost).toEqual(expect.any(Number));
	});

	test('the credits alert: one item with what remains', async () => {
		const result = await run(await exampleParameters('credits-alert'), managed());

		expect(jsonOf(result)).toMatchObject([{ remaining: 74.75 }]);
	});
});
