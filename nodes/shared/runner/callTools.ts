import type { ConnectedTool, ToolCall, ToolRun } from '../contract/tools';
import { parseArguments } from '../mapping/toolTurn';

/**
 * Runs the tools a model asked for, all at once. Whatever goes wrong becomes a result the model can
 * read and correct itself by.
 *
 * @returns one run for each call, in their order
 */
export async function callTools(
	calls: readonly ToolCall[],
	tools: readonly ConnectedTool[],
): Promise<ToolRun[]> {
	return await Promise.all(calls.map(async (call) => await callTool(call, tools)));
}

async function callTool(call: ToolCall, tools: readonly ConnectedTool[]): Promise<ToolRun> {
	const tool = tools.find(({ name }) => name === call.name);
	if (tool === undefined) {
		const names = tools.map(({ name }) => name).join(', ');
		return {
			...call,
			failed: true,
			result: `There is no tool "${call.name}". There are: ${names}.`,
		};
	}
	const args = parseArguments(call.arguments);
	if (args === undefined) {
		return { ...call, failed: true, result: 'The arguments are no JSON object. Send one.' };
	}
	try {
		return { ...call, failed: false, result: await tool.call(args) };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return { ...call, failed: true, result: `The tool could not do it: ${reason}` };
	}
}
