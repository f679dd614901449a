import type { INodeProperties } from 'n8n-workflow';

import type { JsonObject, JsonValue } from '../contract/json';
import type { Values } from '../contract/operation';
import { checkedValue } from './checkedValue';
import { enteredParameters } from './entered';

/** An entered parameter, checked, and the field it fills. */
export interface DeclaredField {
	field: string;
	value: JsonValue;
}

/**
 * The fields that entered parameters fill in one part of the request. Every other entered
 * parameter is checked for its declared type and range, too.
 *
 * @throws Failure `badInput` naming the parameter
 */
export function declaredFields(
	properties: readonly INodeProperties[],
	values: Values,
	part: 'body' | 'query',
): DeclaredField[] {
	return enteredParameters(properties, values).flatMap(({ property, value }): DeclaredField[] => {
		const { type, property: field } = property.routing?.send ?? {};
		if (field === undefined && property.type === 'json') return [];
		const checked = checkedValue(property, value);
		return field === undefined || (type ?? 'body') !== part ? [] : [{ field, value: checked }];
	});
}

/**
 * Every entered parameter by name, also those inside collections, in the type it declares.
 *
 * @throws Failure `badInput` naming the parameter
 */
export function checkedValues(properties: readonly INodeProperties[], values: Values): JsonObject {
	return Object.fromEntries(
		enteredParameters(properties, values).map(({ property, value }) => [
			property.name,
			checkedValue(property, value),
		]),
	);
}
