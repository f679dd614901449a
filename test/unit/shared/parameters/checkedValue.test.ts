import type { INodeProperties } from 'n8n-workflow';

import type { JsonValue } from '../../../../nodes/shared/contract/json';
import { checkedValue, textList } from '../../../../nodes/shared/parameters/checkedValue';
import { detailsThrownBy } from '../../support/thrown';

function parameter(more: Partial<INodeProperties>): INodeProperties {
	return { displayName: 'Top K', name: 'topK', type: 'string', default: '', ...more };
}

const NUMBER = parameter({ type: 'number', default: 0 });
const RANGE = parameter({
	type: 'number',
	default: 0,
	typeOptions: { minValue: -2, maxValue: 2 },
});
const WHOLE = parameter({
	type: 'number',
	default: 0,
	typeOptions: { minValue: 0, numberPrecision: 0 },
});
const BOOLEAN = parameter({ type: 'boolean', default: false });
const JSON_TEXT = parameter({ type: 'json', default: '{}' });
const CHOICES = parameter({ type: 'multiOptions', default: [] });
const TEXTS = parameter({ typeOptions: { multipleValues: true }, default: [] });
const PAIRS = parameter({ type: 'fixedCollection', default: {} });

type Good = [title: string, property: INodeProperties, value: JsonValue, checked: JsonValue];

const GOOD: Good[] = [
	['0', NUMBER, 0, 0],
	['a negative number', NUMBER, -1.5, -1.5],
	['a number as text', NUMBER, '0.7', 0.7],
	['a number in white space', NUMBER, ' 3 ', 3],
	['the lowest value', RANGE, -2, -2],
	['the highest value as text', RANGE, '2', 2],
	['a whole number', WHOLE, 40, 40],
	['a whole number with a point', WHOLE, '40.0', 40],
	['false', BOOLEAN, false, false],
	['false as text', BOOLEAN, 'false', false],
	['true as text', BOOLEAN, 'true', true],
	['JSON', JSON_TEXT, '{ "50256": -100 }', { 50256: -100 }],
	['JSON that is data already', JSON_TEXT, { 50256: -100 }, { 50256: -100 }],
	['a list of choices', CHOICES, ['a', 'b'], ['a', 'b']],
	['choices as a comma list', CHOICES, 'a, b ,, c', ['a', 'b', 'c']],
	['choices line by line', CHOICES, 'a\nb\n', ['a', 'b']],
	['several texts', TEXTS, ['END', 7], ['END', '7']],
	['several texts as a comma list', TEXTS, 'END, STOP', ['END', 'STOP']],
	['a text', parameter({}), 'a, b', 'a, b'],
	['an option', parameter({ type: 'options' }), 'deny', 'deny'],
	[
		'rows of key and value',
		PAIRS,
		{ values: [{ key: 'a', value: 'x' }, { key: 0, value: 0 }, { key: 'c' }] },
		{ a: 'x', 0: '0', c: '' },
	],
	['a single row', PAIRS, { values: { key: 'a', value: false } }, { a: 'false' }],
	['no rows', PAIRS, {}, {}],
	['data in place of rows', PAIRS, 'x', 'x'],
];

type Bad = [title: string, property: INodeProperties, value: JsonValue, cause: string];

const BAD: Bad[] = [
	['words', NUMBER, 'a lot', '“a lot” is not a number'],
	['a long text', NUMBER, 'x'.repeat(100), `“${'x'.repeat(60)}” is not a number`],
	['an object', NUMBER, { a: 1 }, 'a value of type object is not a number'],
	['true for a number', NUMBER, true, 'a value of type boolean is not a number'],
	['no number', NUMBER, NaN, 'a value of type number is not a number'],
	['infinity', NUMBER, 'Infinity', '“Infinity” is not a number'],
	['too low', RANGE, -2.1, '-2.1 is too low; the lowest value is -2'],
	['too high', RANGE, '3', '3 is too high; the highest value is 2'],
	['a negative limit', WHOLE, -1, '-1 is too low; the lowest value is 0'],
	['a part', WHOLE, 1.5, '1.5 is not a whole number'],
	['a word for a boolean', BOOLEAN, 'yes', '“yes” is neither true nor false'],
	['0 for a boolean', BOOLEAN, 0, 'a value of type number is neither true nor false'],
	['a row without a key', PAIRS, { values: [{ value: 'x' }] }, 'a row has no key'],
];

describe('checkedValue', () => {
	it.each(GOOD)('%s: in the type the parameter declares', (_title, property, value, checked) => {
		expect(checkedValue(property, value)).toEqual(checked);
	});

	it.each(BAD)('%s: refused, naming the parameter', (_title, property, value, cause) => {
		expect(detailsThrownBy(() => checkedValue(property, value))).toEqual({
			kind: 'badInput',
			parameter: 'Top K',
			cause,
			retryable: false,
		});
	});

	it('broken JSON: refused with the reason', () => {
		expect(detailsThrownBy(() => checkedValue(JSON_TEXT, '{ a: 1 }'))).toEqual({
			kind: 'badInput',
			parameter: 'Top K',
			cause: expect.stringMatching(/^this is not valid JSON \(.+\)$/),
			remedy: 'Check quotes, commas and brackets; keys and texts stand in double quotes.',
			retryable: false,
		});
	});
});

describe('textList', () => {
	it.each([
		[undefined, []],
		[null, []],
		['', []],
		[' , ', []],
		[0, ['0']],
		[false, ['false']],
		[
			['a,b', ' ', 'c '],
			['a,b', 'c'],
		],
	])('%j: %j', (value, texts) => {
		expect(textList(value)).toEqual(texts);
	});
});
