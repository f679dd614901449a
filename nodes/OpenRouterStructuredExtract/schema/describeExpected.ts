const KINDS: Readonly<Record<string, string>> = {
	array: 'a list',
	boolean: 'true or false',
	integer: 'a whole number',
	null: 'null',
	number: 'a number',
	object: 'an object',
	string: 'a text',
};
const FORMATS: Readonly<Record<string, string>> = {
	date: 'a date such as 2026-01-31',
	'date-time': 'a date and time such as 2026-01-31T12:00:00Z',
	email: 'an e-mail address',
	uri: 'a URL such as https://example.com',
};

type Describe = (limit: unknown) => string;

const WORDS: Readonly<Record<string, Describe>> = {
	anyOf: () => 'one of the alternatives of the schema',
	const: (limit) => JSON.stringify(limit),
	contains: () => 'a list with a fitting entry',
	dependencies: () => 'the keys that belong together',
	dependentRequired: () => 'the keys that belong together',
	enum: (limit) => `one of ${listed(limit, JSON.stringify)}`,
	exclusiveMaximum: (limit) => `less than ${String(limit)}`,
	exclusiveMinimum: (limit) => `more than ${String(limit)}`,
	false: () => 'no such key',
	format: (limit) => FORMATS[String(limit)] ?? `a text in the format ${String(limit)}`,
	maxContains: (limit) => `at most ${String(limit)} fitting entries`,
	maximum: (limit) => `at most ${String(limit)}`,
	maxItems: (limit) => `at most ${String(limit)} entries`,
	maxLength: (limit) => `at most ${String(limit)} characters`,
	maxProperties: (limit) => `at most ${String(limit)} keys`,
	minContains: (limit) => `at least ${String(limit)} fitting entries`,
	minimum: (limit) => `at least ${String(limit)}`,
	minItems: (limit) => `at least ${String(limit)} entries`,
	minLength: (limit) => `at least ${String(limit)} characters`,
	minProperties: (limit) => `at least ${String(limit)} keys`,
	multipleOf: (limit) => `a multiple of ${String(limit)}`,
	not: () => 'something else',
	oneOf: () => 'exactly one of the alternatives of the schema',
	pattern: (limit) => `a text that matches ${String(limit)}`,
	type: (limit) => listed(limit, (kind) => KINDS[String(kind)] ?? String(kind), ' or '),
	uniqueItems: () => 'entries that all differ',
};

/** What a keyword asks for, in words: `a whole number`, `one of "a", "b"`, `at least 3`. */
export function describeExpected(keyword: string, limit: unknown): string {
	return WORDS[keyword]?.(limit) ?? `what “${keyword}” demands`;
}

function listed(limit: unknown, word: Describe, glue = ', '): string {
	const entries: unknown[] = Array.isArray(limit) ? limit : [limit];
	return entries.map((entry) => word(entry)).join(glue);
}
