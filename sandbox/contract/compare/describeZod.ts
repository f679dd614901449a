import { z } from 'zod/v3';

import type { Bounds, Keys, Property, Shape } from './shape';

/** Our zod schema as shapes. Refinements are transparent: they say more than either document can. */
export function describeZod(schema: z.ZodTypeAny): Shape[] {
	if (schema instanceof z.ZodOptional) return describeZod(schema.unwrap());
	if (schema instanceof z.ZodNullable) {
		return [...describeZod(schema.unwrap()), { kind: 'null', bounds: {} }];
	}
	if (schema instanceof z.ZodEffects) return describeZod(schema.innerType());
	if (schema instanceof z.ZodUnion || schema instanceof z.ZodDiscriminatedUnion) {
		const options: readonly z.ZodTypeAny[] = schema.options;
		return options.flatMap(describeZod);
	}
	if (schema instanceof z.ZodObject) return [describeObject(schema)];
	if (schema instanceof z.ZodRecord) {
		return [{ kind: 'object', bounds: {}, keys: 'open', values: describeZod(schema.valueSchema) }];
	}
	if (schema instanceof z.ZodArray) return [describeArray(schema)];
	return [describeScalar(schema)];
}

function describeObject(schema: z.AnyZodObject): Shape {
	const properties: Record<string, Property> = {};
	const fields: Record<string, z.ZodTypeAny> = schema.shape;
	for (const [name, field] of Object.entries(fields)) {
		properties[name] = { required: !field.isOptional(), shapes: describeZod(field) };
	}
	const catchall: z.ZodTypeAny = schema._def.catchall;
	if (!(catchall instanceof z.ZodNever)) {
		return { kind: 'object', bounds: {}, properties, keys: 'open', values: describeZod(catchall) };
	}
	const keys: Keys = schema._def.unknownKeys === 'strict' ? 'closed' : 'unstated';
	return { kind: 'object', bounds: {}, properties, keys };
}

function describeArray(schema: z.ZodArray<z.ZodTypeAny>): Shape {
	const bounds: Bounds = {};
	const { minLength, maxLength } = schema._def;
	if (minLength !== null) bounds.minItems = minLength.value;
	if (maxLength !== null) bounds.maxItems = maxLength.value;
	return { kind: 'array', bounds, items: describeZod(schema.element) };
}

function describeScalar(schema: z.ZodTypeAny): Shape {
	if (schema instanceof z.ZodEnum) {
		const values: string[] = schema.options;
		return { kind: 'string', enum: values, bounds: {} };
	}
	if (schema instanceof z.ZodString) return { kind: 'string', bounds: readStringBounds(schema) };
	if (schema instanceof z.ZodNumber) {
		const bounds: Bounds = {};
		if (schema.minValue !== null) bounds.min = schema.minValue;
		if (schema.maxValue !== null) bounds.max = schema.maxValue;
		return { kind: schema.isInt ? 'integer' : 'number', bounds };
	}
	if (schema instanceof z.ZodBoolean) return { kind: 'boolean', bounds: {} };
	if (schema instanceof z.ZodNull) return { kind: 'null', bounds: {} };
	if (schema instanceof z.ZodUnknown || schema instanceof z.ZodAny) {
		return { kind: 'any', bounds: {} };
	}
	throw new Error(`The comparer cannot describe ${schema.constructor.name} yet`);
}

function readStringBounds(schema: z.ZodString): Bounds {
	const bounds: Bounds = {};
	for (const check of schema._def.checks) {
		if (check.kind === 'min') bounds.minLength = check.value;
		if (check.kind === 'max') bounds.maxLength = check.value;
		if (check.kind === 'regex') bounds.pattern = check.regex.source;
	}
	return bounds;
}
