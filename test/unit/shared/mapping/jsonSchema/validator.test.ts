import { createJsonSchemaValidator } from '../../../../../nodes/shared/mapping/jsonSchema/validator';

/** The keywords that a value fails, without those that only pass on what is wrong inside. */
function failing(schema: unknown, value: unknown): string[] {
	const errors = createJsonSchemaValidator(schema).validate(value);
	return [...new Set(errors.map(({ keyword }) => keyword))].filter(
		(keyword) => !['$ref', 'allOf', 'items', 'properties'].includes(keyword),
	);
}

describe('names that every JavaScript object has', () => {
	test.each(['__proto__', 'constructor', 'toString'])('%s required: only a key counts', (name) => {
		const schema = { required: [name] };

		expect(failing(schema, {})).toEqual(['required']);
		expect(failing(schema, JSON.parse(`{ "${name}": 1 }`))).toEqual([]);
	});

	test.each(['__proto__', 'constructor', 'toString'])('%s described: only a key counts', (name) => {
		const schema: unknown = JSON.parse(`{ "properties": { "${name}": { "type": "string" } } }`);

		expect(failing(schema, {})).toEqual([]);
		expect(failing(schema, JSON.parse(`{ "${name}": 1 }`))).toEqual(['type']);
	});

	test('__proto__ as a keyword: passed over like every unknown one', () => {
		expect(failing(JSON.parse('{ "__proto__": { "type": "string" } }'), 1)).toEqual([]);
	});
});

describe('addresses of parts', () => {
	test('an $id inside a constant: no address', () => {
		const schema = {
			$defs: { a: { const: { $id: 'x', type: 'null' } }, b: { $id: 'x', type: 'string' } },
			$ref: 'x',
		};

		expect(failing(schema, 1)).toEqual(['type']);
		expect(failing(schema, 'a')).toEqual([]);
	});

	test('two parts with an $id of their own and the same anchor: the nearer is meant', () => {
		const child = (name: string, type: string): unknown => ({
			$id: name,
			$ref: '#value',
			$defs: { value: { $anchor: 'value', type } },
		});
		const schema = { anyOf: [child('one', 'string'), child('two', 'number')] };

		expect(failing(schema, 'a')).toEqual([]);
		expect(failing(schema, 1)).toEqual([]);
		expect(failing(schema, true)).toContain('anyOf');
	});

	test.each([
		['http://json-schema.org/draft-07/schema#', ['type']],
		['https://json-schema.org/draft/2020-12/schema', []],
	])(
		'an $id beside a $ref, %s: moves the start of references from 2019-09 on',
		($schema, wrong) => {
			const schema = {
				$schema,
				properties: { a: { $id: 'folder/', $ref: 'value' } },
				$defs: { near: { $id: 'folder/value', type: 'number' } },
				definitions: { far: { $id: 'value', type: 'string' } },
			};

			expect(failing(schema, { a: 1 })).toEqual(wrong);
		},
	);

	test('a pointer into a keyword nobody knows: followed', () => {
		const schema = { $ref: '#/x-types/a~1b%25', 'x-types': { 'a/b%': { type: 'string' } } };

		expect(failing(schema, 1)).toEqual(['type']);
	});

	test('references to other documents and to no schema: unresolved', () => {
		const schema = {
			type: 'object',
			properties: {
				a: { $ref: 'https://example.com/a.json' },
				b: { $ref: '#/type' },
				c: { $ref: '#/$defs/c' },
			},
		};

		expect(createJsonSchemaValidator(schema).unresolved).toEqual([
			'https://example.com/a.json',
			'#/type',
			'#/$defs/c',
		]);
	});

	test('an error behind a reference by address: the limit is found', () => {
		const validator = createJsonSchemaValidator({
			properties: { 'a/b': { $ref: 'https://example.com/few' } },
			$defs: { few: { $id: 'https://example.com/few', maximum: 3 } },
		});
		const errors = validator.validate({ 'a/b': 5 });

		const limits = errors.map((error) => [error.keyword, validator.limitOf(error)]);
		expect(limits).toContainEqual(['maximum', 3]);
	});
});

describe('dynamic references', () => {
	const list = {
		$id: 'list',
		type: 'array',
		items: { $dynamicRef: '#item' },
		$defs: { any: { $dynamicAnchor: 'item' } },
	};

	test('a list used as it is and as a list of texts: each by its own rule', () => {
		const schema = {
			properties: { any: { $ref: 'list' }, texts: { $ref: 'texts' } },
			$defs: {
				list,
				texts: {
					$id: 'texts',
					$ref: 'list',
					$defs: { text: { $dynamicAnchor: 'item', type: 'string' } },
				},
			},
		};

		expect(failing(schema, { any: [1], texts: ['a'] })).toEqual([]);
		expect(failing(schema, { texts: [1] })).toEqual(['type']);
	});

	test('$recursiveRef in a tree that is closed from outside: closed on every level', () => {
		const schema = {
			$schema: 'https://json-schema.org/draft/2019-09/schema',
			$id: 'closed',
			$recursiveAnchor: true,
			$ref: 'tree',
			unevaluatedProperties: false,
			$defs: {
				tree: {
					$id: 'tree',
					$recursiveAnchor: true,
					properties: { nodes: { items: { $recursiveRef: '#' } } },
				},
			},
		};

		expect(failing(schema, { nodes: [{ nodes: [] }] })).toEqual([]);
		expect(failing(schema, { nodes: [{ name: 'a' }] })).toContain('unevaluatedProperties');
	});
});

describe('the schema of schemas', () => {
	test.each([
		'http://json-schema.org/draft-04/schema#',
		'http://json-schema.org/draft-06/schema#',
		'http://json-schema.org/draft-07/schema#',
		'https://json-schema.org/draft/2019-09/schema',
		'https://json-schema.org/draft/2020-12/schema',
	])('%s: tells schemas from what is none', ($ref) => {
		const schema = { $schema: $ref, properties: { schema: { $ref } } };

		expect(failing(schema, { schema: { properties: { a: { type: 'string' } } } })).toEqual([]);
		expect(failing(schema, { schema: { properties: { a: { type: 'text' } } } })).not.toEqual([]);
		expect(failing(schema, { schema: { allOf: [{ minLength: -1 }] } })).toEqual(['minimum']);
	});

	test('a keyword of a later draft: may hold anything', () => {
		const $ref = 'http://json-schema.org/draft-07/schema#';

		expect(failing({ $ref }, { prefixItems: 'all of them' })).toEqual([]);
	});
});

describe('values that look alike', () => {
	test.each<[string, unknown, unknown, string[]]>([
		['an empty list beside an empty object', { uniqueItems: true }, [{}, []], []],
		['two empty objects', { uniqueItems: true }, [{}, {}], ['uniqueItems']],
		['an empty list for an empty object', { const: {} }, [], ['const']],
		['0.3 as a multiple of 0.1', { multipleOf: 0.1 }, 0.3, []],
		['a hair more than a multiple', { multipleOf: 1 }, 1.00000001, ['multipleOf']],
	])('%s: told by the JSON value', (_title, schema, value, wrong) => {
		expect(failing(schema, value)).toEqual(wrong);
	});
});

describe('references in a circle', () => {
	test.each<[string, unknown, string]>([
		['to itself', { $ref: '#' }, '#'],
		['through an alternative', { anyOf: [{ type: 'string' }, { $ref: '#' }] }, '#'],
		[
			'through each other',
			{
				properties: { a: { $ref: '#/$defs/a' } },
				$defs: { a: { not: { $ref: '#/$defs/b' } }, b: { then: {}, if: { $ref: '#/$defs/a' } } },
			},
			'#/$defs/a',
		],
	])('%s, for the same value: found before anything is checked', (_title, schema, ref) => {
		expect(createJsonSchemaValidator(schema).endless).toBe(ref);
	});

	test.each<[string, unknown]>([
		['through a property', { properties: { a: { $ref: '#' } } }],
		['through a list', { anyOf: [{ items: { $ref: '#' } }, { type: 'string' }] }],
		[
			'twice the same part',
			{ allOf: [{ $ref: '#/$defs/a' }, { $ref: '#/$defs/a' }], $defs: { a: {} } },
		],
		['in a "then" without "if"', { then: { $ref: '#' } }],
	])('%s: nothing is endless', (_title, schema) => {
		expect(createJsonSchemaValidator(schema).endless).toBeUndefined();
	});
});
