type JsonSchema = Record<string, unknown>;

/** Deeper than this, optional properties are left out, which ends recursive schemas. */
const MAX_DEPTH = 5;

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const readNumber = (value: unknown): number | undefined =>
	typeof value === 'number' ? value : undefined;

/**
 * A value that fits a JSON Schema, the same one every time.
 * Understands types, enum, const, local $ref, allOf, anyOf, oneOf, common formats and bounds.
 * @param label used as text where the schema leaves it open, e.g. the property name
 */
export function fitSchema(schema: JsonSchema, label = 'value'): unknown {
	return fit(schema, { root: schema, label, depth: 0 });
}

interface Place {
	root: JsonSchema;
	label: string;
	depth: number;
}

function fit(given: JsonSchema, place: Place): unknown {
	const schema = resolve(given, place);
	if ('const' in schema) return schema.const;
	if (Array.isArray(schema.enum)) return schema.enum.find((value) => value !== null) ?? null;
	const type = readType(schema);
	switch (type) {
		case 'object':
			return fitObject(schema, place);
		case 'array':
			return fitArray(schema, place);
		case 'integer':
			return Math.ceil(fitNumber(schema));
		case 'number':
			return fitNumber(schema);
		case 'boolean':
			return true;
		case 'null':
			return null;
		default:
			return fitString(schema, place.label);
	}
}

function resolve(given: JsonSchema, place: Place): JsonSchema {
	let schema = given;
	if (typeof schema.$ref === 'string') schema = follow(schema.$ref, place.root);
	if (Array.isArray(schema.allOf)) {
		schema = schema.allOf.filter(isRecord).reduce((merged, part) => {
			const resolved = resolve(part, place);
			const properties = { ...asRecord(merged.properties), ...asRecord(resolved.properties) };
			const required = [...asList(merged.required), ...asList(resolved.required)];
			return { ...merged, ...resolved, properties, required };
		}, schema);
	}
	const choices = [schema.anyOf, schema.oneOf].find(Array.isArray);
	if (choices === undefined) return schema;
	const choice = choices.filter(isRecord).find(({ type }) => type !== 'null');
	return choice === undefined ? schema : resolve(choice, place);
}

const asRecord = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function follow(reference: string, root: JsonSchema): JsonSchema {
	let found: unknown = root;
	for (const step of reference.replace(/^#\/?/, '').split('/')) {
		const key = decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
		if (key !== '') found = asRecord(found)[key];
	}
	return asRecord(found);
}

function readType(schema: JsonSchema): unknown {
	if (Array.isArray(schema.type)) return schema.type.find((type) => type !== 'null');
	if (schema.type !== undefined) return schema.type;
	return isRecord(schema.properties) ? 'object' : 'string';
}

function fitObject(schema: JsonSchema, { root, depth }: Place): Record<string, unknown> {
	const required = asList(schema.required);
	const entries = Object.entries(asRecord(schema.properties)).filter(
		([name]) => depth < MAX_DEPTH || required.includes(name),
	);
	return Object.fromEntries(
		entries.map(([name, property]) => [
			name,
			fit(asRecord(property), { root, label: name, depth: depth + 1 }),
		]),
	);
}

function fitArray(schema: JsonSchema, { root, label, depth }: Place): unknown[] {
	const least = readNumber(schema.minItems) ?? 1;
	const length = depth < MAX_DEPTH ? Math.max(1, least) : least;
	const capped = Math.min(length, readNumber(schema.maxItems) ?? length);
	const place = { root, label, depth: depth + 1 };
	return Array.from({ length: capped }, () => fit(asRecord(schema.items), place));
}

function fitNumber(schema: JsonSchema): number {
	const low = readNumber(schema.minimum) ?? readNumber(schema.exclusiveMinimum);
	const high = readNumber(schema.maximum) ?? readNumber(schema.exclusiveMaximum);
	const step = readNumber(schema.multipleOf) ?? 1;
	if (low === undefined && high === undefined) return step;
	if (low === undefined) return Math.min(step, (high ?? 0) - step);
	const above = (Math.floor(low / step) + 1) * step;
	return high !== undefined && above > high ? low : above;
}

const FORMATS: Record<string, string> = {
	date: '2026-01-31',
	time: '12:00:00Z',
	'date-time': '2026-01-31T12:00:00Z',
	email: 'sandbox@example.com',
	uri: 'https://example.com/sandbox',
	url: 'https://example.com/sandbox',
	uuid: '00000000-0000-4000-8000-000000000000',
};

function fitString(schema: JsonSchema, label: string): string {
	const formatted = typeof schema.format === 'string' ? FORMATS[schema.format] : undefined;
	if (formatted !== undefined) return formatted;
	const text = `[sandbox] ${label}`.padEnd(readNumber(schema.minLength) ?? 0, '.');
	return text.slice(0, readNumber(schema.maxLength));
}
