import type { ChatRequest } from '../contract/chatRequest';
import type { ReplyRule } from '../types';
import { fitSchema } from './fitSchema';
import { describeAttachments, readLastRole, readLastUserText } from './readPrompt';
import type { ChatMessage, ChatToolCall } from './types';

/** What the sandbox answers, before length limits: a script, a forced tool, JSON, or an echo. */
export function composeMessage(request: ChatRequest, reply: ReplyRule | undefined): ChatMessage {
	const message: ChatMessage = { role: 'assistant', content: null, refusal: null };
	if (reply !== undefined) return { ...message, ...readReply(reply) };
	const toolCall = composeToolCall(request);
	const content = toolCall === undefined ? composeContent(request) : null;
	return {
		...message,
		content,
		...(toolCall !== undefined && { tool_calls: [toolCall] }),
		...composeReasoning(request),
	};
}

function readReply(reply: ReplyRule): Partial<ChatMessage> {
	const toolCalls = reply.toolCalls?.map(({ id, name, arguments: given }, index): ChatToolCall => {
		const text = typeof given === 'string' ? given : JSON.stringify(given);
		return {
			id: id ?? `call_sandbox_${index + 1}`,
			type: 'function',
			function: { name, arguments: text },
		};
	});
	return {
		content: reply.content ?? null,
		...(toolCalls !== undefined && { tool_calls: toolCalls }),
		...(reply.annotations !== undefined && { annotations: reply.annotations }),
		...(reply.reasoning !== undefined && describeReasoning(reply.reasoning)),
		...reply.message,
	};
}

function composeContent(request: ChatRequest): string {
	const format = request.response_format;
	const text = readLastUserText(request);
	if (format?.type === 'json_object') return JSON.stringify({ sandbox: true, said: text });
	if (format?.type === 'json_schema') {
		return JSON.stringify(fitSchema(format.json_schema.schema ?? {}, format.json_schema.name));
	}
	if (readLastRole(request) === 'tool') return `[sandbox] The tool answered. You said: ${text}`;
	const attachments = describeAttachments(request).map((part) => ` [${part.trim()}]`);
	return `[sandbox] You said: ${text}${attachments.join('')}`;
}

/** Only a forced tool is called: a free choice would surprise the workflow under test. */
function composeToolCall(request: ChatRequest): ChatToolCall | undefined {
	const choice = request.tool_choice;
	if (choice === undefined || choice === 'none' || choice === 'auto') return undefined;
	if (readLastRole(request) === 'tool') return undefined;
	const wanted = typeof choice === 'object' && 'function' in choice ? choice.function.name : '';
	for (const tool of request.tools ?? []) {
		if (tool.type !== 'function' || (wanted !== '' && tool.function.name !== wanted)) continue;
		const { name, parameters } = tool.function;
		const given = JSON.stringify(fitSchema({ type: 'object', ...parameters }, name));
		return { id: 'call_sandbox_1', type: 'function', function: { name, arguments: given } };
	}
	return undefined;
}

function composeReasoning({ reasoning, reasoning_effort }: ChatRequest): Partial<ChatMessage> {
	const effort = reasoning?.effort ?? reasoning_effort;
	const asked = reasoning !== undefined || typeof effort === 'string';
	if (!asked || effort === 'none' || reasoning?.enabled === false || reasoning?.exclude === true) {
		return {};
	}
	return describeReasoning('[sandbox] I looked at the question and chose to echo it.');
}

const describeReasoning = (text: string): Partial<ChatMessage> => ({
	reasoning: text,
	reasoning_details: [{ type: 'reasoning.text', text, format: 'unknown', index: 0 }],
});
