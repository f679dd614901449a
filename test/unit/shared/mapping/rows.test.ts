import {
	chatRows,
	extractRows,
	findRows,
	modelRows,
	providerRows,
} from '../../../../nodes/shared/mapping/rows';
import { ODD_ENTRIES } from './catalogueModels';

const body = {
	data: [
		{ id: 'a/plain', name: 'A: Plain' },
		{ id: 'openrouter/auto', name: 'Auto Router' },
		{ id: 'b/json', name: 'B: JSON', supported_parameters: ['response_format'] },
		{ id: 'c/schema', name: 'C: Schema', supported_parameters: ['structured_outputs'] },
		'no model',
		{ name: 'No ID' },
	],
};
const values = (rows: Array<{ value: string }>) => rows.map(({ value }) => value);

describe('rows', () => {
	test('chat: the Auto Router first and once, the rest as listed', () => {
		expect(values(chatRows(body))).toEqual(['openrouter/auto', 'a/plain', 'b/json', 'c/schema']);
	});

	test('extract: models that keep to a schema first, then those that know JSON', () => {
		expect(values(extractRows(body))).toEqual(['openrouter/auto', 'c/schema', 'b/json', 'a/plain']);
	});

	test('other models: as listed, what has no ID is left out', () => {
		expect(values(modelRows(body))).toEqual(['a/plain', 'openrouter/auto', 'b/json', 'c/schema']);
	});

	test('the odd ones: a row each', () => {
		const data = JSON.parse(JSON.stringify(ODD_ENTRIES));

		expect(modelRows({ data })).toHaveLength(ODD_ENTRIES.length);
	});

	test('providers: by name', () => {
		const data = [
			{ name: 'Together', slug: 'together' },
			{ name: 'Azure', slug: 'azure' },
			{ name: 'Nameless' },
		];

		expect(values(providerRows({ data }))).toEqual(['azure', 'together']);
	});

	test('an answer that holds no list: refused', () => {
		expect(() => modelRows({ data: {} })).toThrow('holds no list');
	});
});

describe('findRows', () => {
	const rows = modelRows({
		data: [
			{ id: 'anthropic/claude-sonnet-4.5', name: 'Anthropic: Claude Sonnet 4.5' },
			{ id: 'black-forest-labs/flux.2-pro', name: 'Black Forest Labs: FLUX.2 Pro' },
		],
	});

	test.each([
		['', 2],
		['   ', 2],
		['sonnet claude', 1],
		['ANTHROPIC', 1],
		['forest labs', 1],
		['pro black-forest', 1],
		['claude flux', 0],
	])('“%s”: %d', (search, count) => {
		expect(findRows(rows, search)).toHaveLength(count);
	});
});
