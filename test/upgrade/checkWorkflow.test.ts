import type { ICredentialType, INodeProperties, INodeType } from 'n8n-workflow';

import { checkWorkflow, type Release } from './checkWorkflow';
import type { StoredNode } from './types';

const text = (name: string): INodeProperties => ({
	displayName: name,
	name,
	type: 'string',
	default: '',
});

const FORM: INodeProperties[] = [
	{
		...text('model'),
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		modes: [{ displayName: 'ID', name: 'id', type: 'string' }],
	},
	{
		...text('mode'),
		type: 'options',
		default: 'simple',
		options: [
			{ name: 'Simple', value: 'simple' },
			{ name: 'List', value: 'list' },
		],
	},
	{ ...text('prompt'), displayOptions: { show: { mode: ['simple'] } } },
	{
		...text('rows'),
		type: 'fixedCollection',
		default: {},
		typeOptions: { multipleValues: true },
		displayOptions: { show: { mode: ['list'] } },
		options: [{ displayName: 'Row', name: 'values', values: [text('key'), text('value')] }],
	},
	{
		...text('options'),
		type: 'collection',
		default: {},
		options: [
			{
				...text('temperature'),
				type: 'number',
				default: 1,
				typeOptions: { minValue: 0, maxValue: 2 },
			},
			{
				...text('parts'),
				type: 'multiOptions',
				default: [],
				options: [{ name: 'Word', value: 'word' }],
			},
			{ ...text('stop'), typeOptions: { multipleValues: true } },
			{ ...text('strict'), type: 'boolean', default: false },
		],
	},
];

const credential: ICredentialType = { name: 'keyApi', displayName: 'Key', properties: [] };

/** A release with one node, `suite.ask`. */
function release(properties = FORM, version = 1, credentialName = 'keyApi'): Release {
	const ask: INodeType = {
		description: {
			displayName: 'Ask',
			name: 'ask',
			group: ['transform'],
			version,
			description: 'Asks',
			defaults: { name: 'Ask' },
			inputs: ['main'],
			outputs: ['main'],
			credentials: [{ name: credentialName }],
			properties,
		},
	};
	return {
		packageName: 'suite',
		nodeTypes: { 'suite.ask': ask },
		credentialTypes: { keyApi: credential },
	};
}

const STORED: StoredNode = {
	name: 'Ask It',
	type: 'suite.ask',
	typeVersion: 1,
	parameters: {
		model: { __rl: true, mode: 'id', value: 'a/1' },
		prompt: '={{ $json.q }}',
		options: { temperature: 0.5, parts: ['word'], stop: ['END'], strict: true },
	},
	credentials: { keyApi: { id: '1' } },
};
const LIST: StoredNode = {
	...STORED,
	parameters: { mode: 'list', rows: { values: [{ key: 'a', value: 'b' }] } },
};

const check = (of: Release, ...nodes: StoredNode[]): string[] =>
	checkWorkflow(of, { name: 'daily.json', nodes });

/** The form with one of its parameters, at the top or in `options`, replaced or taken out. */
function changed(name: string, change: Partial<INodeProperties> | undefined): INodeProperties[] {
	const swap = (property: INodeProperties): INodeProperties[] => {
		if (property.name !== name) return [property];
		return change === undefined ? [] : [{ ...property, ...change }];
	};
	return FORM.flatMap((property) => {
		if (property.name !== 'options') return swap(property);
		const members = (property.options ?? []).filter((one) => 'type' in one);
		return [{ ...property, options: members.flatMap(swap) }];
	});
}

describe('a stored workflow', () => {
	test('the same form: nothing to say, nor about nodes of others', () => {
		const other = { ...STORED, type: 'n8n-nodes-base.set', parameters: { any: 1 } };
		expect(check(release(), STORED, LIST, other)).toEqual([]);
	});

	test.each([
		['renamed', changed('prompt', { name: 'question' }), 'prompt does not exist'],
		[
			'renamed in a collection',
			changed('temperature', { name: 'heat' }),
			'options.temperature does not exist',
		],
		['removed', changed('stop', undefined), 'options.stop does not exist'],
		[
			'of another type',
			changed('temperature', { type: 'string' }),
			'options.temperature is of type string, not 0.5',
		],
		[
			'with a lower maximum',
			changed('temperature', { typeOptions: { minValue: 0, maxValue: 0.3 } }),
			'options.temperature allows 0 to 0.3, not 0.5',
		],
		[
			'without the stored choice',
			changed('parts', { options: [{ name: 'Segment', value: 'segment' }] }),
			'options.parts does not offer "word"',
		],
		[
			'no list any more',
			changed('stop', { typeOptions: {} }),
			'options.stop is of type string, not ["END"]',
		],
		[
			'that takes no expression any more',
			changed('prompt', { noDataExpression: true }),
			'prompt takes no expression',
		],
		[
			'without the stored mode',
			changed('model', { modes: [{ displayName: 'URL', name: 'url', type: 'string' }] }),
			'model has no mode id',
		],
		[
			'shown under another condition',
			changed('prompt', { displayOptions: { show: { mode: ['list'] } } }),
			'prompt is not shown with the settings around it',
		],
		[
			'hidden by the default of another one',
			changed('mode', { default: 'list' }),
			'prompt is not shown with the settings around it',
		],
		[
			'of a type that the check does not know',
			changed('prompt', { type: 'color' }),
			'prompt has the type color, which this check does not know',
		],
	])('a parameter %s: reported with workflow, node and path', (_, form, problem) => {
		const literal = problem.includes('color')
			? { ...STORED, parameters: { ...STORED.parameters, prompt: 'Hi' } }
			: STORED;
		expect(check(release(form), literal)).toEqual([`daily.json > Ask It: ${problem}`]);
	});

	test.each([
		[
			'a column renamed',
			{ options: [{ displayName: 'Row', name: 'values', values: [text('name'), text('value')] }] },
			'rows.values[0].key does not exist',
		],
		[
			'its group renamed',
			{ options: [{ displayName: 'Row', name: 'entries', values: [text('key')] }] },
			'rows.values does not exist',
		],
		['one row only', { typeOptions: {} }, 'rows.values is no list now'],
	])('a table with %s: reported with the row', (_, change, problem) => {
		expect(check(release(changed('rows', change)), LIST)).toEqual([
			`daily.json > Ask It: ${problem}`,
		]);
	});

	test('a choice removed: reported, and so is what it shows', () => {
		const form = changed('mode', { options: [{ name: 'Simple', value: 'simple' }] });
		expect(check(release(form), LIST)).toEqual(['daily.json > Ask It: mode does not offer "list"']);
	});

	test.each([
		['typeVersion', release(FORM, 2), 'typeVersion 1 is gone; known: 2'],
		['node type', { ...release(), nodeTypes: {} }, 'there is no node type suite.ask'],
		['credential of the node', release(FORM, 1, 'tokenApi'), 'takes no credential keyApi'],
		[
			'credential type',
			{ ...release(), credentialTypes: {} },
			'there is no credential type keyApi',
		],
	])('a %s that is gone: reported', (_, of, problem) => {
		expect(check(of, STORED)).toEqual([`daily.json > Ask It: ${problem}`]);
	});
});
