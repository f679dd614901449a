import type { JsonObject } from '../../shared/contract/json';
import { isJsonObject } from '../../shared/wire/parseBody';
import { acceptsNull } from './acceptsNull';
import { createResolveRef, type ResolveRef } from './resolveRef';

/** Limits a strict grammar does not know; they are told to the model and checked by the node. */
const TOLD = [
	'exclusiveMaximum',
	'exclusiveMinimum',
	'format',
	'maxItems',
	'maxLength',
	'maximum',
	'minItems',
	'minLength',
	'minimum',
	'multipleOf',
	'pattern',
	'uniqueItems',
];
/** What strict modes have no form for. */
const UNKNOWN_TO_STRICT = [
	'$dynamicRef',
	'$recursiveRef',
	'additionalItems',
	'contains',
	'dependencies',
	'dependentRequired',
	'dependentSchemas',
	'else',
	'if',
	'maxProperties',
	'minProperties',
	'not',
	'patternProperties',
	'prefixItems',
	'propertyNames',
	'then',
	'unevaluatedItems',
	'unevaluatedProperties',
];

/** The form providers enforce while they generate, or what stands in its way. */
export interface StrictForm {
	schema?: JsonObject;
	definitions: JsonObject;
	/** In a few words, for a hint. */
	obstacle?: string;
}

interface Task {
	resolve: ResolveRef;
	mayReferToRoot: boolean;
	obstacles: string[];
}

/**
 * The strict form of a schema: every object closed, every property required, optional ones
 * nullable. Limits such as `minimum` become part of the description.
 *
 * @param mayReferToRoot whether `#` still means this schema where it will stand
 */
export function strictForm(schema: JsonObject, mayReferToRoot: boolean): StrictForm {
	const task: Task = { resolve: createResolveRef(schema), mayReferToRoot, obstacles: [] };
	const root = rootOf(schema, task);
	if (root['type'] !== 'object' && !('properties' in root)) {
		task.obstacles.push('its root is not a plain object');
	}
	const strict = strictly(root, task);
	const named = Object.entries({ ...mapOf(schema, 'definitions'), ...mapOf(schema, '$defs') });
	const definitions = Object.fromEntries(
		named.map(([name, definition]) => [name, strictly(definition, task)]),
	);
	const [obstacle] = task.obstacles;
	return obstacle === undefined ? { schema: strict, definitions } : { definitions: {}, obstacle };
}

/** Providers want the root object itself, not a reference to it. */
function rootOf(schema: JsonObject, { resolve }: Task): JsonObject {
	const { $ref, ...beside } = schema;
	const target = typeof $ref === 'string' && $ref !== '#' ? resolve($ref) : undefined;
	return isJsonObject(target) ? { ...target, ...withoutDefinitions(beside) } : schema;
}

function withoutDefinitions({ $defs, definitions, ...rest }: JsonObject): JsonObject {
	return $defs === undefined && definitions === undefined ? rest : { ...rest };
}

function mapOf(schema: JsonObject, key: string): JsonObject {
	const map = schema[key];
	return isJsonObject(map) ? map : {};
}

function strictly(schema: unknown, task: Task): JsonObject {
	if (!isJsonObject(schema)) return obstructed(task, 'a part of it accepts anything');
	const unknown = UNKNOWN_TO_STRICT.find((keyword) => keyword in schema);
	if (unknown !== undefined) return obstructed(task, `it uses “${unknown}”`);
	const described = descriptionOf(schema);
	if (typeof schema['$ref'] === 'string') {
		return { $ref: strictRef(schema['$ref'], task), ...described };
	}
	const alternatives = schema['anyOf'] ?? schema['oneOf'];
	if (Array.isArray(alternatives)) {
		if (isJsonObject(schema['properties']))
			return obstructed(task, 'it uses “anyOf” beside fields');
		return { anyOf: alternatives.map((one: unknown) => strictly(one, task)), ...described };
	}
	const { allOf, ...rest } = schema;
	if (Array.isArray(allOf)) {
		const [only] = allOf;
		if (allOf.length > 1 || !isJsonObject(only)) return obstructed(task, 'it uses “allOf”');
		return strictly({ ...only, ...rest }, task);
	}
	return { ...strictValue(schema, task), ...described };
}

function strictRef(ref: string, task: Task): string {
	const name = /^#\/(?:\$defs|definitions)\/([^/]+)$/.exec(ref)?.[1];
	if (name !== undefined) return `#/$defs/${name}`;
	if (ref !== '#' || !task.mayReferToRoot) task.obstacles.push(`it refers to “${ref}”`);
	return ref;
}

function strictValue(schema: JsonObject, task: Task): JsonObject {
	if ('const' in schema) return strictEnum([schema['const']]);
	if (Array.isArray(schema['enum'])) return strictEnum(schema['enum']);
	const type = schema['type'] ?? impliedType(schema);
	const types = Array.isArray(type) ? type.map(String) : [String(type ?? '')];
	if (types.includes('')) return obstructed(task, 'a part of it accepts anything');
	return {
		type: types.length === 1 ? types[0] : types,
		...(types.includes('object') ? strictObject(schema, task) : {}),
		...(types.includes('array') ? { items: strictly(schema['items'], task) } : {}),
	};
}

function impliedType(schema: JsonObject): string | undefined {
	if ('properties' in schema) return 'object';
	return 'items' in schema ? 'array' : undefined;
}

function strictEnum(values: readonly unknown[]): JsonObject {
	const types = [...new Set(values.map((value) => (value === null ? 'null' : typeof value)))];
	return { type: types.length === 1 ? types[0] : types, enum: [...values] };
}

function strictObject(schema: JsonObject, task: Task): JsonObject {
	const properties = Object.entries(mapOf(schema, 'properties'));
	const { additionalProperties: more, required } = schema;
	if (properties.length === 0 || more === true || isJsonObject(more)) {
		return obstructed(task, 'it has objects whose keys are not known beforehand');
	}
	const wanted: unknown[] = Array.isArray(required) ? required : [];
	const strict = properties.map(([name, property]) => {
		const form = strictly(property, task);
		return [name, wanted.includes(name) ? form : nullable(form, task)] as const;
	});
	return {
		properties: Object.fromEntries(strict),
		required: properties.map(([name]) => name),
		additionalProperties: false,
	};
}

/** The same schema with `null` allowed. */
function nullable(schema: JsonObject, { resolve }: Task): JsonObject {
	if (acceptsNull(schema, resolve)) return schema;
	const { type, enum: values, description, ...rest } = schema;
	const described = description === undefined ? {} : { description };
	if (type === undefined) return { anyOf: [{ ...rest }, { type: 'null' }], ...described };
	const types = [...(Array.isArray(type) ? type : [type]), 'null'];
	const choices = Array.isArray(values) ? { enum: [...values, null] } : {};
	return { type: types, ...choices, ...rest, ...described };
}

/** The description, with the limits the strict form cannot state. */
function descriptionOf(schema: JsonObject): JsonObject {
	const limits = TOLD.filter(
		(keyword) => schema[keyword] !== undefined && schema[keyword] !== false,
	);
	const told = limits.map((keyword) => `${keyword}: ${String(schema[keyword])}`).join(', ');
	const text = [schema['description'] ?? schema['title'], told === '' ? '' : `(${told})`]
		.filter((part) => typeof part === 'string' && part !== '')
		.join(' ');
	return text === '' ? {} : { description: text };
}

function obstructed(task: Task, obstacle: string): JsonObject {
	task.obstacles.push(obstacle);
	return {};
}
