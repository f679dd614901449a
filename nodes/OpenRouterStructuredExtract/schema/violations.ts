import { decodeFragment, stepsOf, valueAt } from '../../shared/mapping/jsonPointer';
import type { JsonSchemaValidator, SchemaError } from '../../shared/mapping/jsonSchema/validator';
import { isJsonObject } from '../../shared/wire/parseBody';
import { describeExpected } from './describeExpected';
import type { ResolveRef } from './resolveRef';

/** Keywords that only pass on what went wrong further inside. */
const PASS_ON = new Set([
	'$ref',
	'additionalItems',
	'additionalProperties',
	'allOf',
	'dependentSchemas',
	'if',
	'items',
	'patternProperties',
	'prefixItems',
	'properties',
	'propertyNames',
	'unevaluatedItems',
	'unevaluatedProperties',
]);
/** What is wrong with each alternative says less than that none fits. */
const ALTERNATIVES = /\/(?:anyOf|oneOf)\/\d+(?:\/|$)/;
const LONGEST_VALUE = 80;

/** A schema, and how to look into it. */
export interface Schema {
	schema: unknown;
	resolve: ResolveRef;
	validator: JsonSchemaValidator;
}

/**
 * What in a value does not fit, each as `path: expected …, got …`; empty when it fits.
 *
 * @param prefix path of the value inside the answer, e.g. `items[2]`
 */
export function violationsOf(value: unknown, schema: Schema, prefix = ''): string[] {
	const errors = schema.validator.validate(value);
	const own = withoutEchoes(errors.filter(({ keyword }) => !PASS_ON.has(keyword)));
	const outer = own.filter(({ keywordLocation }) => !ALTERNATIVES.test(keywordLocation));
	const telling = [outer, own, errors].find((list) => list.length > 0) ?? [];
	return [...new Set(telling.flatMap((error) => sentences(error, value, schema, prefix)))];
}

/** The library counts a key whose value does not fit among the unknown keys as well. */
function withoutEchoes(errors: readonly SchemaError[]): SchemaError[] {
	const places = errors.flatMap((error) => (error.keyword === 'false' ? [] : placesOf(error)));
	const known = new Set(places);
	return errors.filter((one) => one.keyword !== 'false' || !known.has(one.instanceLocation));
}

/** The place of an error and every place around it. */
function placesOf({ instanceLocation }: SchemaError): string[] {
	const steps = instanceLocation.split('/');
	return steps.map((_step, index) => steps.slice(0, index + 1).join('/'));
}

function sentences(error: SchemaError, value: unknown, schema: Schema, prefix: string): string[] {
	const place = stepsOf(decodeFragment(error.instanceLocation));
	if (error.keyword === 'required') return missing(error, value, schema, place, prefix);
	const expected = describeExpected(error.keyword, schema.validator.limitOf(error));
	const came = describeValue(valueAt(value, place));
	return [`${pathOf(prefix, place)}: expected ${expected}, got ${came}`];
}

/** The error does not name the key in a field of its own, so all absent ones are told. */
function missing(
	error: SchemaError,
	value: unknown,
	schema: Schema,
	place: readonly string[],
	prefix: string,
): string[] {
	const wanted = schema.validator.limitOf(error);
	const names: unknown[] = Array.isArray(wanted) ? wanted : [];
	const holder = valueAt(value, place);
	const absent = names
		.map(String)
		.filter((name) => !isJsonObject(holder) || !Object.hasOwn(holder, name));
	return absent.map((name) => `${pathOf(prefix, [...place, name])}: expected a value, got nothing`);
}

/** `lines[0].price`; “(answer)” for all of it. */
function pathOf(prefix: string, steps: readonly string[]): string {
	const path = steps.reduce(
		(before, step) =>
			/^\d+$/.test(step) ? `${before}[${step}]` : before === '' ? step : `${before}.${step}`,
		prefix,
	);
	return path === '' ? '(answer)' : path;
}

/** What came, short enough for a list. */
export function describeValue(value: unknown): string {
	if (value === undefined) return 'nothing';
	if (value === null) return 'null';
	if (Array.isArray(value)) return `a list of ${value.length}`;
	if (typeof value === 'object') return 'an object';
	const text = JSON.stringify(value);
	return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}
