import { wireForm } from '../../../nodes/OpenRouterStructuredExtract/schema/wireForm';
import type { JsonObject } from '../../../nodes/shared/contract/json';

const object = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({
	type: 'object',
	properties,
	...more,
});

describe('the strict form of a schema', () => {
	test('optional fields: required and nullable, whatever their form', () => {
		const record = object(
			{
				id: { type: 'integer' },
				text: { type: 'string' },
				choice: { enum: ['a', 1] },
				fixed: { const: 'x' },
				either: { anyOf: [{ type: 'string' }, { type: 'number' }] },
				other: { $ref: '#/$defs/other' },
				already: { type: ['string', 'null'] },
			},
			{ required: ['id'], $defs: { other: object({ a: { type: 'string' } }) } },
		);

		expect(wireForm(record, false)).toEqual({
			strict: true,
			schema: {
				type: 'object',
				properties: {
					id: { type: 'integer' },
					text: { type: ['string', 'null'] },
					choice: { type: ['string', 'number', 'null'], enum: ['a', 1, null] },
					fixed: { type: ['string', 'null'], enum: ['x', null] },
					either: {
						anyOf: [{ anyOf: [{ type: 'string' }, { type: 'number' }] }, { type: 'null' }],
					},
					other: { anyOf: [{ $ref: '#/$defs/other' }, { type: 'null' }] },
					already: { type: ['string', 'null'] },
				},
				required: ['id', 'text', 'choice', 'fixed', 'either', 'other', 'already'],
				additionalProperties: false,
				$defs: {
					other: {
						type: 'object',
						properties: { a: { type: ['string', 'null'] } },
						required: ['a'],
						additionalProperties: false,
					},
				},
			},
		});
	});

	test('limits: told in the description, as strict grammars do not know them', () => {
		const record = object(
			{ age: { type: 'integer', minimum: 0, maximum: 150, description: 'In years' } },
			{ required: ['age'] },
		);

		expect(wireForm(record, false).schema).toMatchObject({
			properties: { age: { type: 'integer', description: 'In years (maximum: 150, minimum: 0)' } },
		});
	});

	test('a list of records: under one key, definitions at the root', () => {
		const record = object(
			{ boss: { $ref: '#/definitions/person' } },
			{ required: ['boss'], definitions: { person: object({ name: { type: 'string' } }) } },
		);

		expect(wireForm(record, true)).toMatchObject({
			strict: true,
			schema: {
				properties: {
					items: { type: 'array', items: { properties: { boss: { $ref: '#/$defs/person' } } } },
				},
				required: ['items'],
				additionalProperties: false,
				$defs: { person: { additionalProperties: false } },
			},
		});
	});

	test('a tree: refers to its root in Object mode, is not strict in List mode', () => {
		const tree = object(
			{ name: { type: 'string' }, children: { type: 'array', items: { $ref: '#' } } },
			{ required: ['name', 'children'] },
		);

		expect(wireForm(tree, false)).toMatchObject({
			strict: true,
			schema: { properties: { children: { items: { $ref: '#' } } } },
		});
		expect(wireForm(tree, true)).toMatchObject({
			strict: false,
			obstacle: 'it refers to “#”',
			schema: {
				properties: {
					items: {
						items: {
							properties: { children: { items: { $ref: '#/properties/items/items' } } },
						},
					},
				},
			},
		});
	});

	test.each<[string, JsonObject, string]>([
		[
			'open keys',
			object({ a: { type: 'object', additionalProperties: { type: 'number' } } }),
			'it has objects whose keys are not known beforehand',
		],
		['a pattern of keys', object({ a: { patternProperties: {} } }), 'it uses “patternProperties”'],
		['a tuple', object({ a: { type: 'array', prefixItems: [{}] } }), 'it uses “prefixItems”'],
		['a part without a type', object({ a: {} }), 'a part of it accepts anything'],
		['a list of anything', object({ a: { type: 'array' } }), 'a part of it accepts anything'],
		['conditions', object({ a: { type: 'string' } }, { if: {}, then: {} }), 'it uses “if”'],
		['alternatives at the root', { anyOf: [object({})] }, 'its root is not a plain object'],
	])('%s: sent as the user wrote it, and said why', (_title, record, obstacle) => {
		const form = wireForm(record, false);

		expect(form).toMatchObject({ strict: false, schema: record });
		expect(form.obstacle).toBe(obstacle);
	});
});
