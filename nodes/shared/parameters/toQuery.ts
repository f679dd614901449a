import type { INodeProperties } from 'n8n-workflow';

import type { Values } from '../contract/operation';
import { declaredFields } from './checkedValues';

/**
 * The query string as the parameters declare it (`routing.send` of type `query`); lists become
 * comma lists.
 *
 * @throws Failure `badInput` naming the parameter
 */
export function toQuery(
	properties: readonly INodeProperties[],
	values: Values,
): Record<string, string | number | boolean> {
	return Object.fromEntries(
		declaredFields(properties, values, 'query').map(({ field, value }) => [
			field,
			typeof value === 'number' || typeof value === 'boolean' ? value : String(value),
		]),
	);
}
