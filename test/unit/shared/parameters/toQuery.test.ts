import type { INodeProperties } from 'n8n-workflow';

import { checkedValues } from '../../../../nodes/shared/parameters/checkedValues';
import { toBody } from '../../../../nodes/shared/parameters/toBody';
import { toQuery } from '../../../../nodes/shared/parameters/toQuery';

const field = (
	name: string,
	type: INodeProperties['type'],
	part?: 'body' | 'query',
): INodeProperties => ({
	displayName: name.toUpperCase(),
	name,
	type,
	default: '',
	...(part === undefined ? {} : { routing: { send: { type: part, property: `${name}_field` } } }),
});

const properties: INodeProperties[] = [
	{
		...field('filters', 'collection'),
		options: [
			field('count', 'number', 'query'),
			field('flag', 'boolean', 'query'),
			field('list', 'multiOptions', 'query'),
			field('own', 'number'),
		],
	},
	field('text', 'string', 'body'),
];
const values = {
	filters: { count: '0', flag: false, list: ['a', 'b'], own: '7' },
	text: 'x',
};

describe('toQuery', () => {
	test('parameters of a query: their fields, lists with commas, 0 and false kept', () => {
		expect(toQuery(properties, values)).toEqual({
			count_field: 0,
			flag_field: false,
			list_field: 'a,b',
		});
	});

	test('the body of the same form: only what belongs there', () => {
		expect(toBody(properties, values)).toEqual({ text_field: 'x' });
	});

	test('a parameter without a field that is no number: refused all the same', () => {
		expect(() => toQuery(properties, { filters: { own: 'many' } })).toThrow('is not a number');
	});
});

describe('checkedValues', () => {
	test('collections and types: every value by its name, as declared', () => {
		expect(checkedValues(properties, values)).toEqual({
			count: 0,
			flag: false,
			list: ['a', 'b'],
			own: 7,
			text: 'x',
		});
	});
});
