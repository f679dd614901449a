import type { JsonObject } from '../../contract/json';
import { isJsonObject } from '../../wire/parseBody';

/** Keywords whose value is a schema. */
export const SCHEMAS = [
	'additionalItems',
	'additionalProperties',
	'contains',
	'else',
	'if',
	'not',
	'propertyNames',
	'then',
	'unevaluatedItems',
	'unevaluatedProperties',
];
/** Keywords whose value is a list of schemas. */
export const SCHEMA_LISTS = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
/** Keywords whose value is an object of schemas by name. */
export const SCHEMA_MAPS = [
	'$defs',
	'definitions',
	'dependentSchemas',
	'patternProperties',
	'properties',
];

type ChangePart = (part: unknown) => unknown;
type ChangeValue = (value: unknown, change: ChangePart) => unknown;

const inSchemaOrList: ChangeValue = (value, change) =>
	Array.isArray(value) ? value.map((part: unknown) => change(part)) : change(value);

/** Lists of names beside schemas are left alone; `dependencies` knows both. */
const inMap: ChangeValue = (value, change) => {
	if (!isJsonObject(value)) return value;
	const entries = Object.entries(value).map(([name, part]) => [
		name,
		Array.isArray(part) ? part : change(part),
	]);
	return Object.fromEntries(entries);
};

const CHANGES: ReadonlyMap<string, ChangeValue> = new Map([
	...[...SCHEMAS, ...SCHEMA_LISTS, 'items'].map((keyword) => [keyword, inSchemaOrList] as const),
	...[...SCHEMA_MAPS, 'dependencies'].map((keyword) => [keyword, inMap] as const),
]);

/** The value of a keyword with every schema directly in it changed. */
export function changeParts(keyword: string, value: unknown, change: ChangePart): unknown {
	return CHANGES.get(keyword)?.(value, change) ?? value;
}

/** The schemas directly inside a schema. */
export function partsOf(schema: JsonObject): unknown[] {
	const parts: unknown[] = [];
	for (const [keyword, value] of Object.entries(schema)) {
		changeParts(keyword, value, (part) => parts.push(part));
	}
	return parts;
}
