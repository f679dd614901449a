import type { Delivered } from '../../shared/contract/operation';
import type { ToolCall } from '../../shared/contract/tools';
import { repairJson } from '../../shared/mapping/repairJson';
import { messageIn, parseArguments } from '../../shared/mapping/toolTurn';
import { isJsonObject } from '../../shared/wire/parseBody';
import type { Completion } from '../../shared/wire/completion';
import type { TurnMemory } from '../messages/TurnMemory';
import type { Answer } from '../types';

/**
 * What an agent or a chain gets to see of an answer. A model that declines says so in a field of
 * its own; callers know text only.
 *
 * @param turns gets the message if it calls tools
 * @param shown whether the text was streamed already
 */
export function answerFrom(
	delivered: Delivered<Completion>,
	turns: TurnMemory,
	shown: boolean,
): Answer {
	const { reply, body } = delivered;
	const text = reply.text === '' ? (reply.refusal ?? '') : reply.text;
	const message = messageIn(body);
	const calls =
		reply.toolCalls.length === 0 || !isJsonObject(message)
			? []
			: turns.keep(message, reply.toolCalls);
	return { ...delivered, text, unshown: shown ? '' : text, calls: calls.map(withJson) };
}

/** Models send nothing for tools without arguments, and now and then JSON with slips. */
function withJson(call: ToolCall): ToolCall {
	const parsed = parseArguments(call.arguments) ?? repairJson(call.arguments)?.value;
	return { ...call, arguments: JSON.stringify(isJsonObject(parsed) ? parsed : {}) };
}
