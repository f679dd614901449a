import type { IExecuteFunctions, INodeProperties, ISupplyDataFunctions } from 'n8n-workflow';

import type { JsonObject } from '../contract/json';
import type { Values } from '../contract/operation';

type Context = IExecuteFunctions | ISupplyDataFunctions;

/** Reads one item's parameters. */
export type ReadValues = (itemIndex: number) => Values;

/**
 * Reads one item's parameters, expressions evaluated for that item. n8n stores only what the form
 * shows, so a parameter of another mode is absent here.
 */
export function readValues(
	context: Context,
	properties: readonly INodeProperties[],
	itemIndex: number,
): Values {
	return createReadValues(context, properties)(itemIndex);
}

/**
 * The same for many items. What holds no expression is the same for all of them and is read once:
 * n8n prepares an evaluation for every single parameter it is asked for.
 */
export function createReadValues(
	context: Context,
	properties: readonly INodeProperties[],
): ReadValues {
	const stored = context.getNode().parameters;
	const shown = properties.filter(({ name }) => name in stored);
	const changing = shown.filter(({ name }) => holdsExpression(stored[name]));
	const fixed = shown.filter((property) => !changing.includes(property));
	const read = (wanted: readonly INodeProperties[], itemIndex: number): JsonObject => {
		const values: JsonObject = {};
		for (const { name, type } of wanted) {
			const extractValue = type === 'resourceLocator';
			values[name] = context.getNodeParameter(name, itemIndex, undefined, { extractValue });
		}
		return values;
	};
	let once: JsonObject | undefined;
	return (itemIndex) => ({ ...(once ??= read(fixed, itemIndex)), ...read(changing, itemIndex) });
}

/** Whether anything inside is evaluated for each item. */
function holdsExpression(value: unknown): boolean {
	if (typeof value === 'string') return value.startsWith('=');
	if (typeof value !== 'object' || value === null) return false;
	return Object.values(value).some(holdsExpression);
}
