import { isJsonObject } from '../../shared/wire/parseBody';
import { acceptsNull } from './acceptsNull';
import type { ResolveRef } from './resolveRef';

/** References within references that are followed; a circle ends there. */
const MAX_DEPTH = 8;

/**
 * Removes the nulls that stand for "not there": of fields that are optional and that the schema
 * itself does not allow to be null. Nothing else is changed.
 *
 * @param schema as the user gave it
 */
export function restoreAbsent(value: unknown, schema: unknown, resolve: ResolveRef): unknown {
	return restore(value, viewsOf(schema, resolve), resolve);
}

type View = { readonly [keyword: string]: unknown };

function restore(value: unknown, views: readonly View[], resolve: ResolveRef): unknown {
	if (Array.isArray(value)) {
		return value.map((one: unknown, index) => {
			const schemas = views.flatMap((view) => itemSchemas(view, index));
			return restore(one, viewsOfAll(schemas, resolve), resolve);
		});
	}
	if (!isJsonObject(value)) return value;
	const entries = Object.entries(value).flatMap(([name, inner]): Array<[string, unknown]> => {
		const schemas = views.flatMap((view) => propertySchemas(view, name));
		if (inner === null && standsForAbsent(name, schemas, views, resolve)) return [];
		return [[name, restore(inner, viewsOfAll(schemas, resolve), resolve)]];
	});
	return Object.fromEntries(entries);
}

function standsForAbsent(
	name: string,
	schemas: readonly unknown[],
	views: readonly View[],
	resolve: ResolveRef,
): boolean {
	const isRequired = views.some(
		({ required }) => Array.isArray(required) && required.includes(name),
	);
	return (
		schemas.length > 0 && !isRequired && !schemas.some((schema) => acceptsNull(schema, resolve))
	);
}

function propertySchemas({ properties }: View, name: string): unknown[] {
	return isJsonObject(properties) && Object.hasOwn(properties, name) ? [properties[name]] : [];
}

function itemSchemas({ items, prefixItems }: View, index: number): unknown[] {
	const places = Array.isArray(prefixItems) ? prefixItems : Array.isArray(items) ? items : [];
	if (index < places.length) return [places[index]];
	return isJsonObject(items) ? [items] : [];
}

function viewsOfAll(schemas: readonly unknown[], resolve: ResolveRef): View[] {
	return schemas.flatMap((schema) => viewsOf(schema, resolve));
}

/** A schema and everything that may apply beside it to the same value. */
function viewsOf(schema: unknown, resolve: ResolveRef, depth = 0): View[] {
	if (!isJsonObject(schema) || depth > MAX_DEPTH) return [];
	const { $ref, allOf, anyOf, oneOf } = schema;
	const beside: unknown[] = [allOf, anyOf, oneOf].filter((list) => Array.isArray(list)).flat();
	if (typeof $ref === 'string') beside.push(resolve($ref));
	return [schema, ...beside.flatMap((one) => viewsOf(one, resolve, depth + 1))];
}
