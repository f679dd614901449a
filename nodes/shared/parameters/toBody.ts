import type { INodeProperties } from 'n8n-workflow';

import type { JsonObject } from '../contract/json';
import type { Values } from '../contract/operation';
import { isJsonObject } from '../wire/parseBody';
import { declaredFields } from './checkedValues';
import { isEntry, placeField } from './fieldPath';

/**
 * The request body as the parameters declare it: each one that holds a value and has
 * `routing.send` fills the field it names (see `placeField` for paths). Every other entered
 * parameter is checked for its declared type and range, too. A list's entry that is turned off
 * takes the parameters inside it along.
 *
 * @throws Failure `badInput` naming the parameter
 */
export function toBody(properties: readonly INodeProperties[], values: Values): JsonObject {
	const body: JsonObject = {};
	const fields = declaredFields(properties, values, 'body');
	const off = fields.filter(({ field, value }) => isEntry(field) && value === false);
	for (const { field, value } of fields) {
		if (!off.some((entry) => field.startsWith(entry.field))) placeField(body, field, value);
	}
	return body;
}

/**
 * Joins what the declarations say with what the request adds; of two lists, the declared entries
 * come first. The two never name the same single field; where they do, a declaration and a
 * `request.ts` contradict each other, which is our bug.
 */
export function joinBodies(declared: JsonObject, added: JsonObject): JsonObject {
	const joined: JsonObject = { ...added, ...declared };
	for (const [key, value] of Object.entries(added)) {
		const other = declared[key];
		if (other === undefined) continue;
		if (Array.isArray(value) && Array.isArray(other)) joined[key] = [other, value].flat();
		else if (isJsonObject(value) && isJsonObject(other)) joined[key] = joinBodies(other, value);
		else throw new Error(`"${key}" is filled twice`);
	}
	return joined;
}
