import type { JsonObject } from '../contract/json';
import type { Delivered, Operation, ReplyFacts } from '../contract/operation';
import type { ConnectedTool, ToolCall, ToolLimits } from '../contract/tools';
import { nextTurn } from '../mapping/toolTurn';
import { Failure } from '../policy/failure';
import type { Conversation } from '../transport/converse';
import { isJsonObject } from '../wire/parseBody';
import { callTools } from './callTools';

/**
 * The same conversation, with the connected tools run whenever the model asks for them. Calls to
 * functions the request itself declares are left to the workflow.
 */
export function withToolLoop<Reply extends ReplyFacts>(
	operation: Operation<Reply>,
	tools: readonly ConnectedTool[],
	limits: ToolLimits,
): Conversation<Reply> {
	return {
		read: (body, values) => operation.read(body, values),
		async followUp(delivered, values) {
			const { draft, body, reply } = delivered;
			const calls = reply.toolCalls ?? [];
			if (calls.length === 0 || calls.some((call) => isForWorkflow(call, draft.body, tools))) {
				return operation.followUp?.(delivered, values);
			}
			refuseBeyond(limits, delivered);
			const runs = await callTools(calls, tools);
			return { draft: nextTurn(draft, body, runs), model: 'same' };
		},
	};
}

function isForWorkflow(
	{ name }: ToolCall,
	body: JsonObject | undefined,
	tools: readonly ConnectedTool[],
): boolean {
	if (tools.some((tool) => tool.name === name)) return false;
	const declared = body?.['tools'];
	return (Array.isArray(declared) ? declared : []).some((one) => {
		const fn = isJsonObject(one) ? one['function'] : undefined;
		return isJsonObject(fn) && fn['name'] === name;
	});
}

/** @throws Failure `toolLimit`, before tools are run once more */
function refuseBeyond<Reply>(
	{ maxTurns, maxCostUsd }: ToolLimits,
	delivered: Delivered<Reply>,
): void {
	const { earlier, usage } = delivered;
	if (earlier.length >= maxTurns) {
		throw toolLimit(`it asks for tools again after ${maxTurns} turns`);
	}
	if (maxCostUsd > 0 && usage.cost >= maxCostUsd) {
		throw toolLimit(`its tool turns have cost $${usage.cost}, the limit is $${maxCostUsd}`);
	}
}

function toolLimit(cause: string): Failure {
	return new Failure({ kind: 'toolLimit', cause, retryable: false });
}
