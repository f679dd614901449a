import { NodeConnectionTypes, type IExecuteFunctions } from 'n8n-workflow';

import type { JsonObject } from '../contract/json';
import type { ConnectedTool } from '../contract/tools';
import { isJsonObject } from '../wire/parseBody';
import { toolParameters } from '../wire/toolParameters';

/** What n8n hands over for a connected tool node (a LangChain tool); only this much is used. */
interface ToolLike {
	name: string;
	description?: unknown;
	schema?: unknown;
	invoke(args: JsonObject): Promise<unknown>;
}

/**
 * The tools connected below the node, in the order of their connection. A toolkit (an MCP client,
 * for example) stands for all of its tools. n8n's tool variant of a node has no such input.
 */
export async function connectedTools(context: IExecuteFunctions): Promise<ConnectedTool[]> {
	const node = context.getNode();
	if (node.type.endsWith('Tool') || !hasConnection(context)) return [];
	const connected: unknown = await context.getInputConnectionData(NodeConnectionTypes.AiTool, 0);
	const list = Array.isArray(connected) ? connected.flat() : [connected];
	return list.flatMap(inToolkit).filter(isTool).map(toConnectedTool).reverse();
}

/** Asking for an input that nothing is connected to would throw in older versions of n8n. */
function hasConnection(context: IExecuteFunctions): boolean {
	return (
		context.getParentNodes(context.getNode().name, {
			connectionType: NodeConnectionTypes.AiTool,
			depth: 1,
		}).length > 0
	);
}

function inToolkit(one: unknown): unknown[] {
	if (typeof one !== 'object' || one === null) return [];
	const tools: unknown = Reflect.get(one, 'tools');
	return Array.isArray(tools) ? tools : [one];
}

function isTool(one: unknown): one is ToolLike {
	return (
		typeof one === 'object' &&
		one !== null &&
		'name' in one &&
		typeof one.name === 'string' &&
		'invoke' in one &&
		typeof one.invoke === 'function'
	);
}

function toConnectedTool(tool: ToolLike): ConnectedTool {
	const { name, description, schema } = tool;
	return {
		name,
		description: typeof description === 'string' ? description : '',
		parameters: toolParameters(schema),
		call: async (args) => resultText(await tool.invoke(args)),
	};
}

/** A text, a message with a text in it, or data. */
function resultText(result: unknown): string {
	if (typeof result === 'string') return result;
	if (isJsonObject(result) && typeof result['content'] === 'string') return result['content'];
	return JSON.stringify(result) ?? '';
}
