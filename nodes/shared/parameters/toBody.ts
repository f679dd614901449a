import type { INodeProperties } from 'n8n-workflow';

import type { JsonObject, JsonValue } from '../contract/json';
import type { Values } from '../contract/operation';
import { isJsonObject } from '../wire/parseBody';
import { declaredFields } from './checkedValues';

/**
 * The request body as the parameters declare it: each one that holds a value and has
 * `routing.send` fills the field it names (`provider.sort.by` reaches into objects). Every other
 * entered parameter is checked for its declared type and range, too.
 *
 * @throws Failure `badInput` naming the parameter
 */
export function toBody(properties: readonly INodeProperties[], values: Values): JsonObject {
	const body: JsonObject = {};
	for (const { field, value } of declaredFields(properties, values, 'body')) {
		place(body, field.split('.'), value);
	}
	return body;
}

/**
 * Joins what the declarations say with what the request adds. The two never name the same field;
 * where they do, a declaration and a `request.ts` contradict each other, which is our bug.
 */
export function joinBodies(declared: JsonObject, added: JsonObject): JsonObject {
	const joined: JsonObject = { ...added, ...declared };
	for (const [key, value] of Object.entries(added)) {
		const other = declared[key];
		if (other === undefined) continue;
		if (!isJsonObject(value) || !isJsonObject(other)) throw new Error(`"${key}" is filled twice`);
		joined[key] = joinBodies(other, value);
	}
	return joined;
}

function place(body: JsonObject, path: readonly string[], value: JsonValue): void {
	const [key, ...rest] = path;
	if (key === undefined) return;
	if (rest.length === 0) {
		body[key] = value;
		return;
	}
	const inside = body[key];
	const child: JsonObject = isJsonObject(inside) ? inside : {};
	body[key] = child;
	place(child, rest, value);
}
