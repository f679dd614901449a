import { resolveReference, type OpenApiDocument, type OpenApiSchema } from './openApiSchema';
import type { Bounds, Kind, Property, Shape } from './shape';

const KINDS: readonly Kind[] = [
	'string',
	'number',
	'integer',
	'boolean',
	'null',
	'array',
	'object',
];

/** An OpenAPI schema as shapes, with references, `allOf`, `anyOf` and `oneOf` worked in. */
export function describeOpenApi(document: OpenApiDocument, schema: OpenApiSchema): Shape[] {
	if (schema.$ref !== undefined) {
		return describeOpenApi(document, resolveReference(document, schema.$ref));
	}
	if (schema.allOf !== undefined) {
		return describeOpenApi(document, mergeAllOf(document, schema.allOf));
	}
	const alternatives = schema.anyOf ?? schema.oneOf;
	if (alternatives !== undefined) {
		return alternatives.flatMap((alternative) => describeOpenApi(document, alternative));
	}
	const types = schema.type === undefined ? [] : [schema.type].flat();
	if (types.length === 0) return [{ kind: 'any', bounds: {} }];
	return types.map((type) => describeKind(document, schema, readKind(type)));
}

function readKind(type: string): Kind {
	const kind = KINDS.find((known) => known === type);
	if (kind === undefined) throw new Error(`Unknown type "${type}" in the document`);
	return kind;
}

function mergeAllOf(document: OpenApiDocument, parts: OpenApiSchema[]): OpenApiSchema {
	const merged: OpenApiSchema = {};
	for (const part of parts) {
		const resolved = part.$ref === undefined ? part : resolveReference(document, part.$ref);
		const flat = resolved.allOf === undefined ? resolved : mergeAllOf(document, resolved.allOf);
		const properties = { ...merged.properties, ...flat.properties };
		const required = [...(merged.required ?? []), ...(flat.required ?? [])];
		Object.assign(merged, flat);
		if (Object.keys(properties).length > 0) merged.properties = properties;
		if (required.length > 0) merged.required = required;
	}
	return merged;
}

function describeKind(document: OpenApiDocument, schema: OpenApiSchema, kind: Kind): Shape {
	if (kind === 'object') return describeObject(document, schema);
	if (kind === 'array') {
		const items = describeOpenApi(document, schema.items ?? {});
		return { kind, items, bounds: pickBounds(schema, ['minItems', 'maxItems']) };
	}
	if (kind === 'string') {
		const bounds = pickBounds(schema, ['minLength', 'maxLength', 'pattern']);
		const values = schema.enum?.filter((value) => value !== null);
		return values === undefined ? { kind, bounds } : { kind, bounds, enum: values };
	}
	if (kind === 'number' || kind === 'integer') {
		const bounds: Bounds = {};
		if (schema.minimum !== undefined) bounds.min = schema.minimum;
		if (schema.maximum !== undefined) bounds.max = schema.maximum;
		return { kind, bounds };
	}
	return { kind, bounds: {} };
}

function describeObject(document: OpenApiDocument, schema: OpenApiSchema): Shape {
	const properties: Record<string, Property> = {};
	for (const [name, field] of Object.entries(schema.properties ?? {})) {
		const required = schema.required?.includes(name) ?? false;
		properties[name] = { required, shapes: describeOpenApi(document, field) };
	}
	const extra = schema.additionalProperties;
	if (extra === undefined) return { kind: 'object', bounds: {}, properties, keys: 'unstated' };
	if (extra === false) return { kind: 'object', bounds: {}, properties, keys: 'closed' };
	const values = describeOpenApi(document, extra === true ? {} : extra);
	return { kind: 'object', bounds: {}, properties, keys: 'open', values };
}

function pickBounds(
	schema: OpenApiSchema,
	names: Array<'minItems' | 'maxItems' | 'minLength' | 'maxLength' | 'pattern'>,
): Bounds {
	const bounds: Bounds = {};
	for (const name of names) {
		const value = schema[name];
		if (value !== undefined) bounds[name] = value;
	}
	return bounds;
}
