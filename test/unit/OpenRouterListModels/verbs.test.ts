import { catalogue } from '../../../nodes/OpenRouterListModels/operation';
import type { FailureDetails } from '../../../nodes/shared/contract/failure';
import { ODD_ENTRIES } from '../shared/mapping/catalogueModels';
import { walk } from './walk';

const entry = {
	id: 'openai/gpt-4o',
	name: 'OpenAI: GPT-4o',
	context_length: 128_000,
	pricing: { prompt: '0.0000025', completion: '0.00001' },
	brand_new: [{ deep: true }],
};
const failure = (status: number): FailureDetails => ({
	kind: 'forbidden',
	cause: 'no',
	status,
	retryable: false,
});

describe('listModels', () => {
	test('Estimate Cost: the price of that request on every item', () => {
		const { items } = walk({ estimateCost: { promptTokens: 1000, completionTokens: 100 } }, () => ({
			data: [entry, { id: 'x/unknown', pricing: { prompt: '-1', completion: '-1' } }],
		}));

		expect(items.map(({ estimatedCost }) => estimatedCost)).toEqual([0.0035, null]);
	});

	test('Simplify off: the entries as they came', () => {
		expect(walk({ simplify: false }, () => ({ data: [entry] })).items).toEqual([entry]);
	});

	test('the odd ones: every one an item, in every order', () => {
		const data = JSON.parse(JSON.stringify(ODD_ENTRIES));
		for (const sort of ['', 'newest', 'pricing-low-to-high', 'context-high-to-low']) {
			expect(walk({ sort }, () => ({ data })).items).toHaveLength(ODD_ENTRIES.length);
		}
	});

	test('entries that are no objects or have no ID: left out', () => {
		expect(walk({}, () => ({ data: [null, 'x', { name: 'y' }, entry] })).items).toHaveLength(1);
	});

	test.each([[{}], [{ data: {} }], [{ data: null }]])('%j: no list, refused', (body) => {
		expect(() => walk({}, () => body)).toThrow('holds no list');
	});
});

describe('getModel', () => {
	test.each([
		['openai/gpt-4o', '/model/openai/gpt-4o'],
		[' deepseek/r1:free ', '/model/deepseek/r1:free'],
		['openai/gpt-4o@preset/mine', '/model/openai/gpt-4o'],
		['~anthropic/claude latest?', '/model/~anthropic/claude%20latest%3F'],
	])('%s: asks for %s', (model, path) => {
		const { drafts, items } = walk({ operation: 'getModel', model }, () => ({ data: entry }));

		expect(drafts[0]?.path).toBe(path);
		expect(items).toMatchObject([{ id: 'openai/gpt-4o', promptPricePerMillion: 2.5 }]);
	});

	test.each([
		['', 'none is chosen'],
		['@preset/mine', 'a preset is not a model'],
		['gpt-4o', 'one slash between'],
		['a/b/c', 'one slash between'],
	])('“%s”: refused', (model, message) => {
		expect(() => walk({ operation: 'getModel', model }, () => ({}))).toThrow(message);
	});
});

describe('listEndpoints', () => {
	const endpoint = {
		provider_name: 'DeepInfra',
		tag: 'deepinfra/fp8',
		pricing: { prompt: '0.0000002', completion: '-1' },
		context_length: 8192,
		max_completion_tokens: null,
		quantization: 'fp8',
		uptime_last_30m: 99.9,
		latency_last_30m: { p50: 420, p99: 2400 },
		throughput_last_30m: 85,
	};
	const values = { operation: 'listEndpoints', model: 'deepseek/r1:nitro' };

	test('an endpoint: ten keys, milliseconds, the slug of preferences', () => {
		const { drafts, items } = walk(values, () => ({ data: { endpoints: [endpoint] } }));

		expect(drafts[0]?.path).toBe('/models/deepseek/r1/endpoints');
		expect(items).toEqual([
			{
				provider: 'DeepInfra',
				slug: 'deepinfra/fp8',
				promptPricePerMillion: 0.2,
				completionPricePerMillion: null,
				contextLength: 8192,
				maxCompletionTokens: null,
				quantization: 'fp8',
				uptimePercent: 99.9,
				latencyMs: 420,
				tokensPerSecond: 85,
			},
		]);
	});

	test('an endpoint that says nothing: null for everything', () => {
		const { items } = walk(values, () => ({ data: { endpoints: [{}] } }));

		expect(new Set(Object.values(items[0] ?? {}))).toEqual(new Set([null]));
	});

	test('no endpoint: no item, and why', () => {
		const { items, hints } = walk(values, () => ({ data: { endpoints: [] } }));

		expect(items).toEqual([]);
		expect(hints).toEqual(['No provider runs this model at the moment.']);
	});
});

describe('account', () => {
	test('getCredits: what is left, without the noise of the subtraction', () => {
		const data = { total_credits: 100.3, total_usage: 25.1 };

		expect(walk({ operation: 'getCredits' }, () => ({ data })).items).toEqual([
			{ remaining: 75.2, totalCredits: 100.3, totalUsage: 25.1 },
		]);
	});

	test('getCredits with an ordinary key: the remedy is a management key', () => {
		expect(catalogue.explain?.(failure(403), { operation: 'getCredits' })?.remedy).toContain(
			'management key',
		);
		expect(catalogue.explain?.(failure(500), { operation: 'getCredits' })).toEqual({});
	});

	test('getGeneration that is not there yet: worth a retry in a second', () => {
		expect(catalogue.explain?.(failure(404), { operation: 'getGeneration' })).toMatchObject({
			retryable: true,
			serverWaitMs: 1000,
		});
	});

	test('getGeneration: tokens as the provider bills them, 0 is a number', () => {
		const data = { id: 'gen-1', tokens_prompt: 10, native_tokens_prompt: 0, total_cost: 0 };
		const { drafts, items } = walk({ operation: 'getGeneration', generationId: ' gen-1 ' }, () => ({
			data,
		}));

		expect(drafts[0]?.query).toEqual({ id: 'gen-1' });
		expect(items[0]).toMatchObject({ id: 'gen-1', promptTokens: 0, cost: 0, model: null });
	});

	test('getGeneration without an ID: refused', () => {
		expect(() => walk({ operation: 'getGeneration', generationId: ' ' }, () => ({}))).toThrow(
			'it is empty',
		);
	});

	test('getKey without a limit: null, not 0', () => {
		const data = { label: 'mine', limit: null, limit_remaining: null, usage: 0 };

		expect(walk({ operation: 'getKey' }, () => ({ data })).items[0]).toMatchObject({
			limit: null,
			remaining: null,
			usage: 0,
		});
	});

	test('listProviders: names and slugs', () => {
		const data = [{ name: 'OpenAI', slug: 'openai', headquarters: 'US' }, {}];

		expect(walk({ operation: 'listProviders' }, () => ({ data })).items).toMatchObject([
			{ name: 'OpenAI', slug: 'openai', headquarters: 'US', datacenters: [] },
			{ name: null, slug: null },
		]);
	});

	test.each(['getKey', 'getCredits', 'getGeneration', 'getModel'])(
		'%s and an answer without data: refused',
		(operation) => {
			const values = { operation, model: 'a/b', generationId: 'x' };

			expect(() => walk(values, () => ({ data: [] }))).toThrow('holds no data');
		},
	);
});
