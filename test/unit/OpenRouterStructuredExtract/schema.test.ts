import { checkSchema } from '../../../nodes/OpenRouterStructuredExtract/schema/checkSchema';
import { compileSchema } from '../../../nodes/OpenRouterStructuredExtract/schema/compileSchema';
import { schemaFromExample } from '../../../nodes/OpenRouterStructuredExtract/schema/fromExample';
import { schemaFromFields } from '../../../nodes/OpenRouterStructuredExtract/schema/fromFields';
import { createResolveRef } from '../../../nodes/OpenRouterStructuredExtract/schema/resolveRef';
import { restoreAbsent } from '../../../nodes/OpenRouterStructuredExtract/schema/restoreAbsent';
import { violationsOf } from '../../../nodes/OpenRouterStructuredExtract/schema/violations';
import { detailsThrownBy } from '../support/thrown';

describe('the schema of fields', () => {
	test('every type, lists and objects inside objects: one closed schema', () => {
		const fields = {
			values: [
				{ name: 'day', type: 'date', description: ' Due day ' },
				{ name: 'links', type: 'url', isList: true, description: 'All of them', required: false },
				{ name: 'size', type: 'enum', enumValues: 's, m, s' },
				{
					name: 'sender',
					type: 'object',
					fields: { values: [{ name: 'vip', type: 'boolean' }] },
				},
			],
		};

		expect(schemaFromFields(fields)).toEqual({
			type: 'object',
			properties: {
				day: { type: 'string', format: 'date', description: 'Due day' },
				links: {
					type: 'array',
					items: { type: 'string', format: 'uri' },
					description: 'All of them',
				},
				size: { type: 'string', enum: ['s', 'm'] },
				sender: {
					type: 'object',
					properties: { vip: { type: 'boolean' } },
					required: ['vip'],
					additionalProperties: false,
				},
			},
			required: ['day', 'size', 'sender'],
			additionalProperties: false,
		});
	});

	test('a nested field without a name: the error says of which object', () => {
		const fields = {
			values: [{ name: 'sender', type: 'object', fields: { values: [{ name: '' }] } }],
		};

		expect(detailsThrownBy(() => schemaFromFields(fields))).toMatchObject({
			kind: 'badInput',
			parameter: 'Fields',
			cause: 'field 1 of “sender” has no name',
		});
	});
});

describe('the schema of an example', () => {
	test('objects of one list: laid over each other, what some lack is optional', () => {
		expect(schemaFromExample({ rows: [{ a: 1, b: 'x' }, { a: 2.5 }], none: null })).toEqual({
			type: 'object',
			properties: {
				rows: {
					type: 'array',
					items: {
						type: 'object',
						properties: { a: { type: 'number' }, b: { type: 'string' } },
						required: ['a'],
						additionalProperties: false,
					},
				},
				none: { type: ['string', 'number', 'boolean', 'null'] },
			},
			required: ['rows', 'none'],
			additionalProperties: false,
		});
	});

	test('several kinds in one list: each is allowed', () => {
		expect(schemaFromExample({ mixed: [1, 'a', { b: true }] })).toMatchObject({
			properties: {
				mixed: {
					items: { anyOf: [{ type: 'object' }, { type: ['number', 'string'] }] },
				},
			},
		});
	});
});

describe('a JSON Schema that is none', () => {
	test.each<[string, unknown, string]>([
		['a type nobody knows', { type: 'strng' }, '“type” is “strng”'],
		[
			'an enum without values',
			{ properties: { a: { enum: [] } } },
			'“properties.a.enum” has no values',
		],
		[
			'required as true',
			{ properties: { a: { required: true } } },
			'“properties.a.required” is true or false',
		],
		['a broken pattern', { pattern: '(' }, '“pattern” is no regular expression'],
		['a text as a limit', { items: { minimum: '3' } }, '“items.minimum” is not a number'],
		[
			'properties as a list',
			{ properties: [] },
			'“properties” is not an object of schemas by name',
		],
		['a text as a schema', { properties: { a: 'string' } }, '“properties.a” is no schema'],
		['an empty anyOf', { anyOf: [] }, '“anyOf” is an empty list'],
	])('%s: the place is named', (_title, schema, cause) => {
		expect(detailsThrownBy(() => checkSchema('JSON Schema', schema))).toMatchObject({
			kind: 'badInput',
			parameter: 'JSON Schema',
			cause,
		});
	});

	test('draft 4 with boolean limits and keywords of its own: accepted and understood', () => {
		const schema = compileSchema('JSON Schema', {
			properties: { a: { minimum: 3, exclusiveMinimum: true } },
			'x-order': 1,
		});

		expect(violationsOf({ a: 3 }, schema)).toEqual(['a: expected at least 3, got 3']);
		expect(violationsOf({ a: 4 }, schema)).toEqual([]);
	});

	test('references in a circle: followed as deep as the value goes', () => {
		const schema = compileSchema('JSON Schema', {
			$ref: '#/$defs/node',
			$defs: {
				node: {
					type: 'object',
					properties: { next: { $ref: '#/$defs/node' }, id: { type: 'integer' } },
					required: ['id'],
				},
			},
		});

		expect(violationsOf({ id: 1, next: { id: 2, next: {} } }, schema)).toEqual([
			'next.next.id: expected a value, got nothing',
		]);
	});

	test('a reference that leads back to itself at once: refused before anything is sent', () => {
		const schema = { type: 'object', allOf: [{ $ref: '#' }] };

		expect(detailsThrownBy(() => compileSchema('JSON Schema', schema))).toMatchObject({
			kind: 'badInput',
			parameter: 'JSON Schema',
			cause: 'the reference “#” leads back to itself, so checking would never end',
		});
	});

	test('an alternative that nothing fits: one sentence, not one for each alternative', () => {
		const schema = compileSchema('JSON Schema', {
			properties: { a: { anyOf: [{ type: 'string' }, { type: 'number' }] } },
		});

		expect(violationsOf({ a: true }, schema)).toEqual([
			'a: expected one of the alternatives of the schema, got true',
		]);
	});
});

describe('nulls that stand for absent', () => {
	const restore = (value: unknown, schema: unknown): unknown =>
		restoreAbsent(value, schema, createResolveRef(schema));

	test('behind a reference to an $id: optional nulls are removed too', () => {
		const schema = {
			$id: 'https://example.com/order.json',
			properties: { customer: { $ref: 'customer.json' } },
			$defs: {
				customer: {
					$id: 'customer.json',
					properties: { name: { type: 'string' }, phone: { type: 'string' } },
					required: ['name'],
				},
			},
		};
		expect(restore({ customer: { name: 'Ada', phone: null } }, schema)).toEqual({
			customer: { name: 'Ada' },
		});
	});

	test('optional and not nullable: removed; required, nullable or unknown: kept', () => {
		const schema = {
			properties: {
				optional: { type: 'string' },
				needed: { type: 'string' },
				nullable: { type: ['string', 'null'] },
				anything: {},
			},
			required: ['needed'],
		};
		const value = { optional: null, needed: null, nullable: null, anything: null, unknown: null };

		expect(restore(value, schema)).toEqual({
			needed: null,
			nullable: null,
			anything: null,
			unknown: null,
		});
	});

	test('inside lists, references and alternatives: removed as well', () => {
		const person = { properties: { phone: { type: 'string' } } };
		const schema = {
			properties: {
				list: { items: { $ref: '#/$defs/person' } },
				either: { anyOf: [{ type: 'string' }, { $ref: '#/$defs/person' }] },
			},
			$defs: { person },
		};

		expect(
			restore({ list: [{ phone: null }, { phone: '1' }], either: { phone: null } }, schema),
		).toEqual({ list: [{}, { phone: '1' }], either: {} });
	});

	test('entries of a list: never removed', () => {
		expect(restore({ a: [null] }, { properties: { a: { items: { type: 'string' } } } })).toEqual({
			a: [null],
		});
	});
});
