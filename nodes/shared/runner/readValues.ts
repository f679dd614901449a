import type { IExecuteFunctions, INodeProperties, ISupplyDataFunctions } from 'n8n-workflow';

import type { JsonObject } from '../contract/json';
import type { Values } from '../contract/operation';

/**
 * Reads one item's parameters, expressions evaluated for that item. n8n stores only what the form
 * shows, so a parameter of another mode is absent here.
 */
export function readValues(
	context: IExecuteFunctions | ISupplyDataFunctions,
	properties: readonly INodeProperties[],
	itemIndex: number,
): Values {
	const stored = context.getNode().parameters;
	const values: JsonObject = {};
	for (const { name, type } of properties) {
		if (!(name in stored)) continue;
		const extractValue = type === 'resourceLocator';
		values[name] = context.getNodeParameter(name, itemIndex, undefined, { extractValue });
	}
	return values;
}
