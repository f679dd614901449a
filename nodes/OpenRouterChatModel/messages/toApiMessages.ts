import type { Message, MessageContent } from '@n8n/ai-node-sdk';

import type { JsonObject } from '../../shared/contract/json';
import { parseArguments } from '../../shared/mapping/toolTurn';
import { filePart } from './filePart';

type ToolCallContent = Extract<MessageContent, { type: 'tool-call' }>;

/**
 * A conversation as the API takes it. The same conversation always gives the same bytes, so that
 * the provider's prompt cache is hit.
 *
 * @throws Failure `badInput` for a file of a type no model takes
 */
export function toApiMessages(messages: readonly Message[]): JsonObject[] {
	return messages.flatMap(({ role, content }): JsonObject[] => {
		if (role === 'tool') return content.flatMap(toolMessage);
		if (role === 'assistant') return [assistantMessage(content)];
		return [{ role, content: inOneText(parts(content)) }];
	});
}

function toolMessage(content: MessageContent): JsonObject[] {
	if (content.type !== 'tool-result') return [];
	const { toolCallId, result } = content;
	return [{ role: 'tool', tool_call_id: toolCallId, content: resultContent(result) }];
}

/** A tool gives a text, data, or a list of parts in the form of the SDK. */
function resultContent(result: unknown): string | JsonObject[] {
	if (typeof result === 'string') return result;
	if (Array.isArray(result) && result.every(isContent)) return inOneText(parts(result));
	return JSON.stringify(result) ?? '';
}

function isContent(value: unknown): value is MessageContent {
	return (
		typeof value === 'object' &&
		value !== null &&
		'type' in value &&
		(value.type === 'text' || value.type === 'file')
	);
}

function assistantMessage(content: readonly MessageContent[]): JsonObject {
	const text = content.map((one) => (one.type === 'text' ? one.text : '')).join('');
	const calls = content.filter((one) => one.type === 'tool-call');
	if (calls.length === 0) return { role: 'assistant', content: text };
	return {
		role: 'assistant',
		content: text === '' ? null : text,
		tool_calls: calls.map((call) => ({
			id: call.toolCallId ?? '',
			type: 'function',
			function: { name: call.toolName, arguments: argumentsOf(call) },
		})),
	};
}

/** The AI Agent adds the ID of the call to its arguments, where a model would take it for one. */
function argumentsOf({ input, toolCallId }: ToolCallContent): string {
	const { id, ...rest } = parseArguments(input) ?? {};
	return id !== undefined && id === toolCallId ? JSON.stringify(rest) : input;
}

function parts(content: readonly MessageContent[]): JsonObject[] {
	return content.flatMap((one): JsonObject[] => {
		if (one.type === 'text') return [{ type: 'text', text: one.text }];
		return one.type === 'file' ? filePart(one) : [];
	});
}

/** Text alone goes as a text, which every model takes. */
function inOneText(list: JsonObject[]): string | JsonObject[] {
	if (list.length === 0) return '';
	const text = list.length === 1 ? list[0]?.['text'] : undefined;
	return typeof text === 'string' ? text : list;
}
