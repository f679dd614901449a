import { sortModels } from '../../../../nodes/shared/mapping/sortModels';
import { listed } from './catalogueModels';

const price = (prompt: string, completion: string) => ({ pricing: { prompt, completion } });
const models = [
	listed({ id: 'x/auto', ...price('-1', '-1'), context_length: null, created: null }),
	listed({ id: 'x/dear', ...price('0.00001', '0.00003'), context_length: 8000, created: 3 }),
	listed({ id: 'x/cheap', ...price('0.000001', '0.000002'), context_length: 128_000, created: 1 }),
	listed({ id: 'x/chatty', ...price('0.0000005', '0.000004'), context_length: 9000, created: 2 }),
].map((model) => ({ model }));

const ids = (sort: unknown, tokens?: { promptTokens: number; completionTokens: number }) =>
	sortModels(models, sort, tokens).map(({ model }) => model.id.slice(2));

describe('sortModels', () => {
	test.each([
		['pricing-low-to-high', ['cheap', 'chatty', 'dear', 'auto']],
		['pricing-high-to-low', ['dear', 'chatty', 'cheap', 'auto']],
		['context-high-to-low', ['cheap', 'chatty', 'dear', 'auto']],
		['newest', ['dear', 'chatty', 'cheap', 'auto']],
		['most-popular', ['auto', 'dear', 'cheap', 'chatty']],
		[undefined, ['auto', 'dear', 'cheap', 'chatty']],
	])('%s: %j', (sort, expected) => {
		expect(ids(sort)).toEqual(expected);
	});

	test('cheapest for a long prompt and a short answer: the price of that request counts', () => {
		expect(ids('pricing-low-to-high', { promptTokens: 10_000, completionTokens: 10 })).toEqual([
			'chatty',
			'cheap',
			'dear',
			'auto',
		]);
	});

	test('the given list: left as it was', () => {
		const before = [...models];
		sortModels(models, 'newest');

		expect(models).toEqual(before);
	});
});
