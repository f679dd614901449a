import type { INodeProperties } from 'n8n-workflow';

import type { JsonObject } from '../../../../nodes/shared/contract/json';
import type { Values } from '../../../../nodes/shared/contract/operation';
import { checkedValues } from '../../../../nodes/shared/parameters/checkedValues';
import { enteredParameters } from '../../../../nodes/shared/parameters/entered';
import { joinBodies, toBody } from '../../../../nodes/shared/parameters/toBody';
import { detailsThrownBy } from '../../support/thrown';

function field(
	name: string,
	property: string,
	more: Partial<INodeProperties> = {},
): INodeProperties {
	return {
		displayName: name.toUpperCase(),
		name,
		type: 'string',
		default: '',
		routing: { send: { type: 'body', property } },
		...more,
	};
}

const NUMBER: Partial<INodeProperties> = {
	type: 'number',
	default: 0,
	typeOptions: { minValue: 0, maxValue: 9 },
};

const FORM: INodeProperties[] = [
	{ displayName: 'Prompt', name: 'prompt', type: 'string', default: '' },
	field('model', 'model'),
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		default: {},
		options: [
			field('seed', 'seed', NUMBER),
			field('stop', 'stop', { typeOptions: { multipleValues: true }, default: [] }),
			field('stream', 'stream', { type: 'boolean', default: false }),
			field('bias', 'logit_bias', { type: 'json', default: '' }),
			field('by', 'provider.sort.by'),
			field('across', 'provider.sort.partition'),
			field('price', 'provider.max_price.prompt', NUMBER),
			field('only', 'provider.only', { type: 'multiOptions', default: [] }),
			field('metadata', 'metadata', { type: 'fixedCollection', default: {} }),
			field('page', 'page', { routing: { send: { type: 'query', property: 'page' } } }),
			{ displayName: 'LIMIT', name: 'limit', ...NUMBER, type: 'number', default: 1 },
		],
	},
	{
		displayName: 'Rows',
		name: 'rows',
		type: 'fixedCollection',
		default: {},
		options: [{ displayName: 'Row', name: 'values', values: [field('size', 'size', NUMBER)] }],
	},
];

describe('toBody', () => {
	const ROWS: Array<[string, Values, JsonObject]> = [
		['nothing entered', {}, {}],
		['a parameter without a field', { prompt: 'Hi' }, {}],
		['a parameter at the top', { model: 'a/1' }, { model: 'a/1' }],
		['0', { options: { seed: 0 } }, { seed: 0 }],
		['false', { options: { stream: false } }, { stream: false }],
		['an empty text', { model: '', options: { seed: '' } }, {}],
		['an empty list', { options: { stop: [], only: [] } }, {}],
		['null and undefined', { model: null, options: { seed: undefined } }, {}],
		['a comma list', { options: { only: 'a, b' } }, { provider: { only: ['a', 'b'] } }],
		['a number as text', { options: { seed: '7' } }, { seed: 7 }],
		['JSON as text', { options: { bias: '{"1":2}' } }, { logit_bias: { 1: 2 } }],
		[
			'key and value pairs',
			{ options: { metadata: { values: [{ key: 'a', value: 1 }] } } },
			{ metadata: { a: '1' } },
		],
		[
			'fields of one object',
			{ options: { by: 'price', across: 'model', price: 0, only: ['a'] } },
			{
				provider: {
					sort: { by: 'price', partition: 'model' },
					max_price: { prompt: 0 },
					only: ['a'],
				},
			},
		],
		['a query field', { options: { page: '2' } }, {}],
		['a field in a row', { rows: { values: [{ size: 3 }] } }, { size: 3 }],
		['a collection that is no object', { options: 'x' }, {}],
		['values of no parameter', { other: 1, options: { other: 2 } }, {}],
	];
	it.each(ROWS)('%s: the whole body', (_title, values, body) => {
		expect(toBody(FORM, values)).toStrictEqual(body);
	});

	it.each([
		[
			'a field out of range',
			{ options: { seed: 10 } },
			'SEED',
			'10 is too high; the highest value is 9',
		],
		[
			'a negative limit without a field',
			{ options: { limit: -1 } },
			'LIMIT',
			'-1 is too low; the lowest value is 0',
		],
		[
			'a row out of range',
			{ rows: { values: [{ size: -3 }] } },
			'SIZE',
			'-3 is too low; the lowest value is 0',
		],
	])('%s: refused, naming the parameter', (_title, values, parameter, cause) => {
		expect(detailsThrownBy(() => toBody(FORM, values))).toEqual({
			kind: 'badInput',
			parameter,
			cause,
			retryable: false,
		});
	});

	it('the values: not changed', () => {
		const values = { options: { by: 'price', only: 'a, b', bias: '{}' } };
		toBody(FORM, values);
		expect(values).toStrictEqual({ options: { by: 'price', only: 'a, b', bias: '{}' } });
	});
});

describe('joinBodies', () => {
	it('different fields: all of them', () => {
		expect(joinBodies({ model: 'a/1' }, { messages: [] })).toEqual({ model: 'a/1', messages: [] });
	});

	it('one field twice: a bug of ours, not a rule of precedence', () => {
		expect(() => joinBodies({ model: 'a/1' }, { model: 'b/2' })).toThrow('"model" is filled twice');
	});
});

describe('enteredParameters', () => {
	it('values at every depth: listed by name, unset ones left out', () => {
		const values = {
			prompt: 'Hi',
			model: '',
			options: { seed: 0, stop: [], stream: false, metadata: { values: [] } },
			rows: { values: [{ size: 1 }, { size: '' }, 'x'] },
		};
		const entered = enteredParameters(FORM, values);
		expect(entered.map(({ property, value }) => [property.name, value])).toEqual([
			['prompt', 'Hi'],
			['seed', 0],
			['stream', false],
			['metadata', { values: [] }],
			['size', 1],
		]);
	});
});

describe('checkedValues', () => {
	it('values of any depth: by name, in the type declared', () => {
		const values = { prompt: 'Hi', options: { seed: '0', limit: '2', bias: '[1]', page: '' } };
		expect(checkedValues(FORM, values)).toStrictEqual({
			prompt: 'Hi',
			seed: 0,
			limit: 2,
			bias: [1],
		});
	});
});
