import type { JsonObject } from '../../contract/json';
import { SCHEMA_LISTS, SCHEMA_MAPS, SCHEMAS } from './keywords';

const ADDRESS = /^https?:\/\/json-schema\.org\/(?:draft-0([467])|draft\/(2019|2020)-\d\d)\/schema$/;

/**
 * The schema of schemas that a `$schema` names by its address, as far as it decides whether
 * something is a schema.
 *
 * @param address without fragment
 */
export function metaschemaAt(address: string): JsonObject | undefined {
	const [, numbered, dated] = ADDRESS.exec(address) ?? [];
	const draft = numbered ?? dated;
	return draft === undefined ? undefined : metaschema(Number(draft));
}

const TEXT = { type: 'string' };
const FLAG = { type: 'boolean' };
const NUMBER = { type: 'number' };
const COUNT = { type: 'integer', minimum: 0 };
const PATTERN = { type: 'string', format: 'regex' };
const NAMES = { type: 'array', items: TEXT, uniqueItems: true };
const TYPE = { enum: ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'] };
const ID = { type: 'string', pattern: '^[^#]*#?$' };
const ANCHOR = { type: 'string', pattern: '^[A-Za-z_][-A-Za-z0-9._]*$' };

/** The first draft that knows a keyword, where that is not 4. */
const SINCE: Readonly<Record<string, number>> = {
	$anchor: 2019,
	$comment: 7,
	$defs: 2019,
	$dynamicAnchor: 2020,
	$dynamicRef: 2020,
	$id: 6,
	$recursiveAnchor: 2019,
	$recursiveRef: 2019,
	contains: 6,
	dependentRequired: 2019,
	dependentSchemas: 2019,
	else: 7,
	examples: 6,
	if: 7,
	maxContains: 2019,
	minContains: 2019,
	prefixItems: 2020,
	propertyNames: 6,
	then: 7,
	unevaluatedItems: 2019,
	unevaluatedProperties: 2019,
};
/** The last draft that knows a keyword, where that is not the newest. */
const UNTIL: Readonly<Record<string, number>> = {
	$recursiveAnchor: 2019,
	$recursiveRef: 2019,
	additionalItems: 2019,
	id: 4,
};

function metaschema(draft: number): JsonObject {
	const properties = [...plainKeywords(draft), ...schemaKeywords(draft)].filter(
		([name]) => draft >= (SINCE[name] ?? draft) && draft <= (UNTIL[name] ?? draft),
	);
	return {
		...(draft === 2019 ? { $recursiveAnchor: true } : {}),
		...(draft === 2020 ? { $dynamicAnchor: 'meta' } : {}),
		type: draft === 4 ? 'object' : ['object', 'boolean'],
		properties: Object.fromEntries(properties),
	};
}

type Keyword = readonly [name: string, value: JsonObject];

function every(names: readonly string[], value: JsonObject): Keyword[] {
	return names.map((name) => [name, value] as const);
}

function plainKeywords(draft: number): Keyword[] {
	const isOld = draft < 7;
	return [
		...every(['$comment', '$dynamicRef', '$recursiveRef', '$ref', '$schema'], TEXT),
		...every(['description', 'format', 'id', 'title'], TEXT),
		...every(['$recursiveAnchor', 'uniqueItems'], FLAG),
		...every(['$anchor', '$dynamicAnchor'], ANCHOR),
		['$id', draft < 2019 ? TEXT : ID],
		...every(['maxContains', 'maxItems', 'maxLength', 'maxProperties'], COUNT),
		...every(['minContains', 'minItems', 'minLength', 'minProperties'], COUNT),
		...every(['maximum', 'minimum'], NUMBER),
		...every(['exclusiveMaximum', 'exclusiveMinimum'], draft === 4 ? FLAG : NUMBER),
		['multipleOf', { ...NUMBER, minimum: 0, not: { enum: [0] } }],
		['pattern', PATTERN],
		['enum', { type: 'array', ...(isOld ? { minItems: 1, uniqueItems: true } : {}) }],
		['examples', { type: 'array' }],
		['required', draft === 4 ? { ...NAMES, minItems: 1 } : NAMES],
		['dependentRequired', { type: 'object', additionalProperties: NAMES }],
		['type', { anyOf: [TYPE, { type: 'array', items: TYPE, minItems: 1, uniqueItems: true }] }],
	];
}

function schemaKeywords(draft: number): Keyword[] {
	const schema = self(draft);
	const list = { type: 'array', items: schema, minItems: 1 };
	const map = { type: 'object', additionalProperties: schema };
	const schemaOrNames = { anyOf: [schema, NAMES] };
	return [
		...every(SCHEMAS, schema),
		...every(SCHEMA_LISTS, list),
		...every(SCHEMA_MAPS, map),
		...every(draft === 4 ? ['additionalItems', 'additionalProperties'] : [], {
			anyOf: [FLAG, schema],
		}),
		['patternProperties', { ...map, propertyNames: PATTERN }],
		['items', draft === 2020 ? schema : { anyOf: [schema, list] }],
		['dependencies', { type: 'object', additionalProperties: schemaOrNames }],
	];
}

/** A schema that extends this one is meant where it refers to itself, in the newer drafts. */
function self(draft: number): JsonObject {
	if (draft === 2020) return { $dynamicRef: '#meta' };
	return draft === 2019 ? { $recursiveRef: '#' } : { $ref: '#' };
}
