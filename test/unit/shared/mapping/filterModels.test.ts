import { filterModels, modelFilters } from '../../../../nodes/shared/mapping/filterModels';
import { listed, ODD_ENTRIES } from './catalogueModels';
import { readModel } from '../../../../nodes/shared/wire/catalogue';

const keeps = (
	entered: Record<string, unknown>,
	overrides: Record<string, unknown> = {},
): boolean =>
	modelFilters(JSON.parse(JSON.stringify(entered))).every((filter) =>
		filter.keeps(listed(overrides)),
	);

describe('modelFilters', () => {
	test.each([
		[{ authors: ['Anthropic'] }, {}, true],
		[{ authors: ['openai'] }, {}, false],
		[{ authors: ['anthropic'] }, { id: '~anthropic/claude-latest' }, true],
		[{ freeOnly: true }, {}, false],
		[{ freeOnly: true }, { pricing: { prompt: '0', completion: '0' } }, true],
		[{ freeOnly: true }, { pricing: { prompt: '0', completion: '0', request: '0.1' } }, false],
		[{ freeOnly: true }, { pricing: { prompt: '-1', completion: '-1' } }, false],
		[{ freeOnly: false }, {}, true],
		[{ inputModalities: ['image', 'text'] }, {}, true],
		[{ inputModalities: ['image', 'audio'] }, {}, false],
		[{ maxPromptPrice: 3 }, {}, true],
		[{ maxPromptPrice: 2.99 }, {}, false],
		[{ maxPromptPrice: 0 }, { pricing: { prompt: '0' } }, true],
		[{ maxPromptPrice: 10 }, { pricing: { prompt: '-1' } }, false],
		[{ minPromptPrice: 0 }, { pricing: {} }, false],
		[{ maxCompletionPrice: 15 }, {}, true],
		[{ minCompletionPrice: 15.1 }, {}, false],
		[{ minContextLength: 1_000_000 }, {}, true],
		[{ minContextLength: 1 }, { context_length: null }, false],
		[{ nameContains: ' sonnet CLAUDE ' }, {}, true],
		[{ nameContains: 'sonnet opus' }, {}, false],
		[{ supportedParameters: ['tools', 'structured_outputs'] }, {}, true],
		[{ supportedParameters: ['tools', 'seed'] }, {}, false],
		[{ expiresBefore: '2027-02-01T00:00:00' }, { expiration_date: '2027-01-31' }, true],
		[{ expiresBefore: '2027-01-31' }, { expiration_date: '2027-01-31' }, false],
		[{ expiresBefore: '2027-01-31' }, { expiration_date: null }, false],
		[{ knowledgeCutoffFrom: '2025-06-01' }, { knowledge_cutoff: '2025-06' }, true],
		[{ knowledgeCutoffFrom: '2025-06-01' }, { knowledge_cutoff: '2024' }, false],
		[
			{ knowledgeCutoffFrom: 'Sun, 01 Jun 2025 00:00:00 GMT' },
			{ knowledge_cutoff: '2025-06-01' },
			true,
		],
		[{ knowledgeCutoffFrom: '2025-06-01' }, {}, false],
		[{ limit: 5, sort: 'newest', toString: 'x' }, {}, true],
	])('%j on %j: %s', (entered, overrides, kept) => {
		expect(keeps(entered, overrides)).toBe(kept);
	});

	test('a date that is none: refused by name', () => {
		expect(() => modelFilters({ expiresBefore: 'soon' })).toThrow('“soon” is no date');
	});

	test('the odd ones: every filter answers', () => {
		const filters = modelFilters({
			authors: ['a'],
			expiresBefore: '2030-01-01',
			freeOnly: true,
			inputModalities: ['text'],
			knowledgeCutoffFrom: '2020-01-01',
			maxPromptPrice: 1,
			minContextLength: 1,
			nameContains: 'a',
			supportedParameters: ['tools'],
		});
		const models = ODD_ENTRIES.map((entry) => ({ model: readModel(entry) ?? listed() }));

		expect(filters).toHaveLength(9);
		for (const filter of filters) expect(() => filterModels(models, [filter])).not.toThrow();
	});
});

describe('filterModels', () => {
	const models = [{ model: listed() }, { model: listed({ id: 'openai/gpt-4o', name: 'GPT-4o' }) }];

	test('filters that leave something: what is left', () => {
		const { kept, emptiedBy } = filterModels(models, modelFilters({ nameContains: 'gpt' }));

		expect(kept).toEqual([models[1]]);
		expect(emptiedBy).toBeUndefined();
	});

	test('two filters, the second leaves nothing: it is named', () => {
		const filters = modelFilters({ nameContains: 'gpt', authors: ['anthropic'], freeOnly: true });

		expect(filterModels(models, filters)).toEqual({ kept: [], emptiedBy: 'authors' });
	});
});
