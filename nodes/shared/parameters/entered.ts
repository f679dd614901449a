import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

import type { JsonValue } from '../contract/json';
import type { Values } from '../contract/operation';
import { isJsonObject } from '../wire/parseBody';

/** A parameter that holds a value, with that value as it stands in the form. */
export interface Entered {
	property: INodeProperties;
	value: JsonValue;
}

type Child = INodeProperties | INodePropertyOptions | INodePropertyCollection;

/**
 * Lists the parameters that hold a value, also those inside collections. A parameter that
 * declares its own wire field is listed as a whole, whatever is inside it.
 *
 * Unset means absent: `undefined`, `null`, an empty text box and an empty list. `0` and `false`
 * are values.
 */
export function enteredParameters(
	properties: readonly INodeProperties[],
	values: Values,
): Entered[] {
	return properties.flatMap((property): Entered[] => {
		const value = values[property.name];
		if (isUnset(value)) return [];
		if (property.routing?.send !== undefined || !isGroup(property)) return [{ property, value }];
		if (!isJsonObject(value) || Object.keys(value).length === 0) return [];
		return property.type === 'collection'
			? enteredParameters((property.options ?? []).filter(isParameter), value)
			: (property.options ?? []).filter(isFieldGroup).flatMap((group) => insideGroup(group, value));
	});
}

/** Nothing was entered. */
export function isUnset(value: unknown): boolean {
	return (
		value === undefined ||
		value === null ||
		value === '' ||
		(Array.isArray(value) && value.length === 0)
	);
}

function insideGroup(group: INodePropertyCollection, value: Values): Entered[] {
	const inside = value[group.name];
	const rows = Array.isArray(inside) ? inside : [inside];
	return rows.filter(isJsonObject).flatMap((row) => enteredParameters(group.values, row));
}

const isGroup = (property: INodeProperties): boolean =>
	property.type === 'collection' || property.type === 'fixedCollection';
const isParameter = (child: Child): child is INodeProperties =>
	'type' in child && 'default' in child;
const isFieldGroup = (child: Child): child is INodePropertyCollection => 'values' in child;
