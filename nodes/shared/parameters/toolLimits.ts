import type { INodeProperties } from 'n8n-workflow';

import type { Values } from '../contract/operation';
import type { ToolLimits } from '../contract/tools';
import { isJsonObject } from '../wire/parseBody';
import { checkedValue } from './checkedValue';
import { isUnset } from './entered';

const maxToolTurns: INodeProperties = {
	displayName: 'Max Tool Turns',
	name: 'maxToolTurns',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 100, numberPrecision: 0 },
	default: 10,
	description: 'How often in a row the model may ask for connected tools before the item ends',
};

const maxToolCostUsd: INodeProperties = {
	displayName: 'Max Tool Cost (USD)',
	name: 'maxToolCostUsd',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	description: 'The most that all tool turns of one item may cost together; 0 means no limit',
};

/** Limits of the loop over connected tools, for a node's options. */
export const toolLimitParameters: INodeProperties[] = [maxToolTurns, maxToolCostUsd];

/** The limits of one item, with the defaults the form shows. */
export function toolLimits(values: Values): ToolLimits {
	const { options } = values;
	return {
		maxTurns: numberIn(options, maxToolTurns),
		maxCostUsd: numberIn(options, maxToolCostUsd),
	};
}

function numberIn(options: Values[string], property: INodeProperties): number {
	const entered = isJsonObject(options) ? options[property.name] : undefined;
	return Number(isUnset(entered) ? property.default : checkedValue(property, entered));
}
