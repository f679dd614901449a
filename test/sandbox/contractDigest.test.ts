import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod/v3';

import {
	compareContract,
	type ContractDigest,
} from '../../sandbox/contract/compare/compareContract';
import { compareTables } from '../../sandbox/contract/compare/compareTables';
import { describeOpenApi } from '../../sandbox/contract/compare/describeOpenApi';
import { describeZod } from '../../sandbox/contract/compare/describeZod';
import { flatten } from '../../sandbox/contract/compare/flatten';
import {
	parseOpenApiDocument,
	type OpenApiSchema,
} from '../../sandbox/contract/compare/openApiSchema';

const digestPath = join(__dirname, '../../sandbox/contract/spec-fields.json');
const digest: ContractDigest = JSON.parse(readFileSync(digestPath, 'utf8'));

const emptyDocument = parseOpenApiDocument({
	paths: {},
	components: { schemas: { Named: { type: 'string', enum: ['a', 'b', null] } } },
});

function compare(ours: z.ZodTypeAny, theirs: OpenApiSchema): string[] {
	const mine = flatten(describeZod(ours));
	const other = flatten(describeOpenApi(emptyDocument, theirs));
	return compareTables('test', mine, other).map(({ path, fact }) => `${path} ${fact}`);
}

const object = (field: OpenApiSchema, more: OpenApiSchema = {}): OpenApiSchema => ({
	type: 'object',
	properties: { field },
	...more,
});

describe('our contract', () => {
	const report = compareContract(digest);

	it('against the committed digest: no difference without a reason', () => {
		expect(report.differences).toEqual([]);
		expect(report.fields).toBeGreaterThan(600);
	});

	it('allow-list: every entry still covers a difference', () => {
		expect(report.staleAllowances).toEqual([]);
	});
});

describe('comparer', () => {
	const ours = (field: z.ZodTypeAny) => z.object({ field }).strict();

	it.each([
		['the same text', z.string().optional(), { type: 'string' }],
		['nullable', z.string().nullish(), { type: ['string', 'null'] }],
		['reference to an enum', z.enum(['b', 'a']).optional(), { $ref: '#/components/schemas/Named' }],
		[
			'allOf around a reference',
			z.enum(['b', 'a']).optional(),
			{ allOf: [{ $ref: '#/components/schemas/Named' }, {}] },
		],
		[
			'known values or any text',
			z.string().optional(),
			{ anyOf: [{ type: 'string', enum: ['x'] }, { type: 'string' }] },
		],
	])('%s: no difference but null', (_name, schema, theirs) => {
		const found = compare(ours(schema), object(theirs));
		expect(found.filter((difference) => !/field type$/.test(difference))).toEqual([]);
	});

	it.each([
		['missing field', z.object({}).strict(), object({ type: 'string' }), 'field field'],
		['extra field', ours(z.string().optional()), { type: 'object' }, 'field field'],
		['other type', ours(z.number().optional()), object({ type: 'integer' }), 'field type'],
		[
			'optional, but required there',
			ours(z.string().optional()),
			object({ type: 'string' }, { required: ['field'] }),
			'field required',
		],
		[
			'missing enum value',
			ours(z.enum(['a']).optional()),
			object({ type: 'string', enum: ['a', 'b'] }),
			'field enum',
		],
		[
			'other minimum',
			ours(z.number().min(1).optional()),
			object({ type: 'number', minimum: 0 }),
			'field min',
		],
		[
			'other array limit',
			ours(z.array(z.string()).max(3).optional()),
			object({ type: 'array', items: { type: 'string' }, maxItems: 4 }),
			'field maxItems',
		],
		[
			'open, but closed there',
			z.object({ field: z.string().optional() }),
			object({ type: 'string' }, { additionalProperties: false }),
			' keys',
		],
		[
			'closed, but open there',
			ours(z.string().optional()),
			object({ type: 'string' }, { additionalProperties: {} }),
			' keys',
		],
	])('%s: reported', (_name, schema, theirs, difference) => {
		expect(compare(schema, theirs)).toContain(difference);
	});

	it('union of objects: alternatives are told apart by type', () => {
		const ours = z.discriminatedUnion('type', [
			z.object({ type: z.enum(['a']), x: z.string() }).strict(),
			z.object({ type: z.enum(['b']), y: z.string() }).strict(),
		]);
		expect(Object.keys(flatten(describeZod(ours)))).toEqual([
			'',
			'<type=a>',
			'<type=a>.type',
			'<type=a>.x',
			'<type=b>',
			'<type=b>.type',
			'<type=b>.y',
		]);
	});
});
