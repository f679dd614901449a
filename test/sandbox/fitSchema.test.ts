import { fitSchema } from '../../sandbox/chat/fitSchema';

describe('fitSchema', () => {
	it.each([
		['const', { const: 5 }, 5],
		['enum with null', { enum: [null, 'a'] }, 'a'],
		['nullable type', { type: ['null', 'integer'], maximum: 0 }, -1],
		['anyOf with null first', { anyOf: [{ type: 'null' }, { type: 'boolean' }] }, true],
		['number bounds', { type: 'number', minimum: 0, maximum: 0.5 }, 0],
		['multipleOf', { type: 'integer', multipleOf: 5, minimum: 12 }, 15],
		['date', { type: 'string', format: 'date' }, '2026-01-31'],
		['maxLength', { type: 'string', maxLength: 4 }, '[san'],
		['minItems', { type: 'array', items: { const: 1 }, minItems: 3 }, [1, 1, 1]],
		['maxItems 0', { type: 'array', items: { const: 1 }, maxItems: 0 }, []],
		['no type but properties', { properties: { a: { const: 1 } } }, { a: 1 }],
		[
			'allOf',
			{ allOf: [{ properties: { a: { const: 1 } } }, { properties: { b: { const: 2 } } }] },
			{ a: 1, b: 2 },
		],
	])('%s: %j', (_name, schema, expected) => {
		expect(fitSchema(schema)).toEqual(expected);
	});

	it('recursive $ref: ends', () => {
		const node = {
			type: 'object',
			properties: { name: { type: 'string' }, child: { $ref: '#/$defs/node' } },
			required: ['name'],
		};
		const tree = fitSchema({ $ref: '#/$defs/node', $defs: { node } });
		expect(JSON.stringify(tree).match(/"child"/g)?.length).toBeLessThan(10);
	});
});
