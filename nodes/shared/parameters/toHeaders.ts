import type { INodeProperties } from 'n8n-workflow';

import type { Values } from '../contract/operation';
import { checkedValue } from './checkedValue';
import { enteredParameters } from './entered';

/**
 * The request headers as the parameters declare them. n8n's `routing.send` knows body and query
 * only; a header is declared as `routing.request.headers: { 'X-Name': '={{ $value }}' }`, n8n's own
 * way to put a parameter's value there. Lists become comma lists.
 *
 * @throws Failure `badInput` naming the parameter
 */
export function toHeaders(
	properties: readonly INodeProperties[],
	values: Values,
): Record<string, string> {
	const entered = enteredParameters(properties, values);
	return Object.fromEntries(
		entered.flatMap(({ property, value }) =>
			Object.keys(property.routing?.request?.headers ?? {}).map((header): [string, string] => [
				header,
				String(checkedValue(property, value)),
			]),
		),
	);
}
