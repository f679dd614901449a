import { SCHEMA_LISTS, SCHEMA_MAPS, SCHEMAS } from '../../shared/mapping/jsonSchema/keywords';
import { badInput } from '../../shared/policy/failure';
import { isJsonObject } from '../../shared/wire/parseBody';

const TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];
const NUMBERS = ['minimum', 'maximum', 'multipleOf'];
const COUNTS = [
	'minLength',
	'maxLength',
	'minItems',
	'maxItems',
	'minProperties',
	'maxProperties',
	'minContains',
	'maxContains',
];
type Path = readonly string[];

/**
 * Refuses what no draft of JSON Schema allows, with the place of it. Keywords nobody knows are
 * let pass, as the specification asks.
 *
 * @throws Failure `badInput` naming the parameter and the place in the schema
 */
export function checkSchema(parameter: string, schema: unknown): void {
	checkAt({ parameter }, schema, []);
}

interface Check {
	parameter: string;
}

function checkAt(check: Check, schema: unknown, path: Path): void {
	if (typeof schema === 'boolean') return;
	if (!isJsonObject(schema)) {
		throw wrong(check, path, 'is no schema', 'A schema is an object such as { "type": "string" }.');
	}
	for (const [keyword, value] of Object.entries(schema)) {
		checkKeyword(check, keyword, value, [...path, keyword]);
	}
}

function checkKeyword(check: Check, keyword: string, value: unknown, path: Path): void {
	if (keyword === 'type') checkType(check, value, path);
	if (keyword === 'enum') checkEnum(check, value, path);
	if (keyword === 'required') checkRequired(check, value, path);
	if (keyword === 'pattern') checkPattern(check, value, path);
	if (keyword === '$ref' && typeof value !== 'string') throw wrong(check, path, 'is not a text');
	if (NUMBERS.includes(keyword) && typeof value !== 'number') {
		throw wrong(check, path, 'is not a number');
	}
	if (COUNTS.includes(keyword) && !(typeof value === 'number' && value >= 0)) {
		throw wrong(check, path, 'is not a number from 0 up');
	}
	if (SCHEMAS.includes(keyword)) checkAt(check, value, path);
	if (SCHEMA_LISTS.includes(keyword)) checkList(check, value, path);
	if (SCHEMA_MAPS.includes(keyword)) checkMap(check, keyword, value, path);
	if (keyword === 'items') checkItems(check, value, path);
}

function checkType(check: Check, value: unknown, path: Path): void {
	const types = Array.isArray(value) ? value : [value];
	const unknown = types.find((type: unknown) => !TYPES.includes(String(type)));
	if (types.length > 0 && unknown === undefined) return;
	const found = types.length === 0 ? 'is empty' : `is “${String(unknown)}”`;
	throw wrong(check, path, found, `Types are ${TYPES.join(', ')}.`);
}

function checkEnum(check: Check, value: unknown, path: Path): void {
	if (!Array.isArray(value)) throw wrong(check, path, 'is not a list');
	if (value.length === 0) throw wrong(check, path, 'has no values');
}

function checkRequired(check: Check, value: unknown, path: Path): void {
	// Draft 3 put true or false at the property itself.
	if (typeof value === 'boolean') {
		throw wrong(check, path, 'is true or false', 'List the required names at the object.');
	}
	if (!Array.isArray(value) || value.some((name: unknown) => typeof name !== 'string')) {
		throw wrong(check, path, 'is not a list of names');
	}
}

function checkPattern(check: Check, value: unknown, path: Path): void {
	if (typeof value !== 'string' || !isPattern(value)) {
		throw wrong(check, path, 'is no regular expression');
	}
}

function isPattern(pattern: string): boolean {
	try {
		return new RegExp(pattern, 'u') instanceof RegExp;
	} catch {
		return false;
	}
}

function checkList(check: Check, value: unknown, path: Path): void {
	if (!Array.isArray(value)) throw wrong(check, path, 'is not a list of schemas');
	if (value.length === 0) throw wrong(check, path, 'is an empty list');
	value.forEach((schema: unknown, index) => checkAt(check, schema, [...path, String(index)]));
}

function checkMap(check: Check, keyword: string, value: unknown, path: Path): void {
	if (!isJsonObject(value)) throw wrong(check, path, 'is not an object of schemas by name');
	for (const [name, schema] of Object.entries(value)) {
		if (keyword === 'patternProperties') checkPattern(check, name, [...path, name]);
		checkAt(check, schema, [...path, name]);
	}
}

/** Up to draft 2019-09 `items` may be a list: one schema for each place. */
function checkItems(check: Check, value: unknown, path: Path): void {
	if (!Array.isArray(value)) return checkAt(check, value, path);
	value.forEach((schema: unknown, index) => checkAt(check, schema, [...path, String(index)]));
}

function wrong({ parameter }: Check, path: Path, what: string, remedy?: string): Error {
	const place = path.length === 0 ? 'it' : `“${path.join('.')}”`;
	return badInput(parameter, `${place} ${what}`, remedy);
}
