import type { RequestDraft } from '../../../nodes/shared/contract/http';
import { modelsQuery } from '../../../sandbox/contract/modelsQuery';
import { catalogue } from '../../../nodes/OpenRouterListModels/operation';
import { walk } from './walk';

const ALL_FILTERS = {
	architecture: 'GPT',
	authors: ['openai', 'anthropic'],
	category: 'legal',
	distillable: false,
	inputModalities: ['text', 'image'],
	maxAgeDays: 90,
	maxAgenticIndex: 90,
	maxCodingIndex: 91,
	maxCompletionPrice: 15,
	maxIntelligenceIndex: 92,
	maxPromptPrice: 3,
	maxToolSuccessRate: 1,
	minAgeDays: 0,
	minAgenticIndex: 1,
	minCodingIndex: 2,
	minCompletionPrice: 0,
	minContextLength: 100_000,
	minIntelligenceIndex: 3,
	minPromptPrice: 0,
	minToolSuccessRate: 0.9,
	outputModalities: ['text', 'image'],
	providers: ['OpenAI', 'Azure'],
	region: 'eu',
	search: 'gpt',
	supportedParameters: ['tools', 'seed'],
	zdr: true,
};

/** A list that has models unless all of these fields are asked for together. */
const emptyWith =
	(...fields: string[]) =>
	({ query }: RequestDraft) => ({
		data: fields.every((field) => field in (query ?? {})) ? [] : [{ id: 'x/y' }],
	});

describe('filters of the API', () => {
	test('all of them: each in its field, lists with commas', () => {
		const { drafts } = walk({ filters: ALL_FILTERS, sort: 'newest' }, () => ({ data: [{}] }));

		expect(drafts[0]).toEqual({
			method: 'GET',
			path: '/models',
			query: {
				arch: 'GPT',
				model_authors: 'openai,anthropic',
				category: 'legal',
				distillable: false,
				input_modalities: 'text,image',
				max_age_days: 90,
				max_agentic_index: 90,
				max_coding_index: 91,
				max_output_price: 15,
				max_intelligence_index: 92,
				max_price: 3,
				max_tool_success_rate: 1,
				min_age_days: 0,
				min_agentic_index: 1,
				min_coding_index: 2,
				min_output_price: 0,
				context: 100_000,
				min_intelligence_index: 3,
				min_price: 0,
				min_tool_success_rate: 0.9,
				output_modalities: 'text,image',
				providers: 'OpenAI,Azure',
				region: 'eu',
				q: 'gpt',
				supported_parameters: 'tools,seed',
				sort: 'newest',
				zdr: true,
			},
		});
	});

	test('the query of GET /models: every field but those of pages and feeds can be filled', () => {
		const { drafts } = walk({ filters: ALL_FILTERS, sort: 'newest' }, () => ({ data: [{}] }));
		const known = Object.keys(modelsQuery.shape).filter(
			(field) => !['offset', 'limit', 'use_rss', 'use_rss_chat_links'].includes(field),
		);

		expect(Object.keys(drafts[0]?.query ?? {}).sort()).toEqual(known.sort());
	});

	test('Zero Data Retention Only turned off: not sent, the API knows no “false”', () => {
		expect(walk({ filters: { zdr: false } }, () => ({ data: [{}] })).drafts[0]?.query).toEqual({});
	});

	test.each([
		[{ minContextLength: 0 }, 'the lowest value is 1'],
		[{ minContextLength: 'long' }, 'is not a number'],
		[{ maxToolSuccessRate: 2 }, 'the highest value is 1'],
		[{ expiresBefore: 'soon' }, 'is no date'],
	])('%j: refused before anything is sent', (filters, message) => {
		expect(() => walk({ filters }, () => ({ data: [] }))).toThrow(message);
	});
});

describe('a list without a model', () => {
	test('one filter: it is named, nothing more is asked', () => {
		const { drafts, items, hints } = walk({ filters: { region: 'eu' } }, emptyWith('region'));

		expect(items).toEqual([]);
		expect(drafts).toHaveLength(1);
		expect(hints).toEqual(['The filter “Region” left no model. Loosen or remove it.']);
	});

	test('the second of four is to blame: asked one by one until it is found', () => {
		const { drafts, hints } = walk(
			{
				filters: { category: 'legal', maxPromptPrice: 0.1, region: 'eu', search: 'x' },
				sort: 'newest',
			},
			emptyWith('max_price'),
		);

		expect(drafts.slice(1).map(({ query }) => query)).toEqual([
			{ category: 'legal', limit: 1 },
			{ category: 'legal', max_price: 0.1, limit: 1 },
		]);
		expect(hints).toEqual(['The filter “Max Prompt Price” left no model. Loosen or remove it.']);
	});

	test('the last of three is to blame: two more requests', () => {
		const { drafts, hints } = walk(
			{ filters: { category: 'legal', maxPromptPrice: 0.1, zdr: true } },
			emptyWith('zdr'),
		);

		expect(drafts).toHaveLength(3);
		expect(hints).toEqual([
			'The filter “Zero Data Retention Only” left no model. Loosen or remove it.',
		]);
	});

	test('a filter of our own: named', () => {
		const { hints } = walk({ filters: { freeOnly: true } }, () => ({
			data: [{ id: 'x/y', pricing: { prompt: '1', completion: '1' } }],
		}));

		expect(hints).toEqual(['The filter “Free Only” left no model. Loosen or remove it.']);
	});

	test('no filter at all: says that there was nothing', () => {
		expect(walk({}, () => ({ data: [] })).hints).toEqual(['OpenRouter listed no models.']);
	});
});

describe('the form', () => {
	test('filters that hold nothing: nothing is sent', () => {
		const { drafts } = walk({ filters: { authors: [], search: '' } }, () => ({ data: [{}] }));

		expect(drafts[0]?.query).toEqual({});
	});

	test('an operation that is none: refused', () => {
		expect(() => catalogue.request({ operation: 'sing' }, [], new Map())).toThrow(
			'not one of them',
		);
	});
});
