import { dereference, Validator, type Schema, type SchemaDraft } from '../vendor';

/** One thing in a value that a schema does not allow. */
export interface SchemaError {
	/** JSON pointer to the place in the value, `#` for all of it. */
	instanceLocation: string;
	keyword: string;
	/** JSON pointer to the keyword in the schema; `$ref` is a step of it. */
	keywordLocation: string;
}

export interface JsonSchemaValidator {
	/** `$ref`s that lead nowhere inside the schema; validating with one of them throws. */
	unresolved: string[];
	validate(value: unknown): SchemaError[];
}

/**
 * A validator for drafts 4 to 2020-12. References are followed inside the schema only; formats
 * are checked.
 *
 * @throws Error for a schema that gives two of its parts the same address
 */
export function createJsonSchemaValidator(schema: unknown): JsonSchemaValidator {
	const text = JSON.stringify(schema);
	// A copy, because the library writes the addresses of parts into them.
	const copy: Schema | boolean = JSON.parse(text, asTheLibraryReads);
	const validator = new Validator(copy, draftOf(text), false);
	const known = dereference(copy);
	return {
		unresolved: Object.values(known).flatMap((part) => unresolvedIn(part, known)),
		validate: (value) => validator.validate(value).errors,
	};
}

/** The draft a schema declares; without `$schema` the newest, unless it can only be draft 4. */
function draftOf(text: string): SchemaDraft {
	const declared = /"\$schema":"([^"]*)"/.exec(text)?.[1] ?? '';
	if (/draft-0[34]\b/.test(declared)) return '4';
	if (/draft-0[67]\b/.test(declared)) return '7';
	if (declared.includes('2019-09')) return '2019-09';
	const isDraft4 = declared === '' && /"exclusiveM(?:in|ax)imum":(?:true|false)\b/.test(text);
	return isDraft4 ? '4' : '2020-12';
}

/**
 * A dynamic reference inside a single schema without extensions is a plain one. And the library
 * takes `maxContains` alone as leave to contain nothing, while the specification asks for one.
 */
function asTheLibraryReads(this: unknown, key: string, value: unknown): unknown {
	const isSchema = typeof value === 'object' && value !== null && !Array.isArray(value);
	if (!isSchema || key === 'properties') return value;
	const entries = Object.entries(value).map(([name, inner]: [string, unknown]) => [
		typeof inner === 'string' ? (STATIC_NAMES[name] ?? name) : name,
		inner,
	]);
	const needsOne = 'contains' in value && 'maxContains' in value && !('minContains' in value);
	return { ...Object.fromEntries(entries), ...(needsOne ? { minContains: 1 } : {}) };
}

const STATIC_NAMES: Readonly<Record<string, string>> = {
	$dynamicRef: '$ref',
	$dynamicAnchor: '$anchor',
};

function unresolvedIn(part: Schema | boolean, known: Record<string, unknown>): string[] {
	if (typeof part === 'boolean') return [];
	const { $ref, __absolute_ref__: address } = part;
	return address === undefined || known[address] !== undefined ? [] : [String($ref)];
}
