import type {
	FinishReason,
	GenerateResult,
	MessageContent,
	StreamChunk,
	TokenUsage,
} from '@n8n/ai-node-sdk';

import type { Usage } from '../../shared/contract/usage';
import type { Answer } from '../types';

const FINISH_REASONS: Readonly<Record<string, FinishReason>> = {
	stop: 'stop',
	length: 'length',
	content_filter: 'content-filter',
	tool_calls: 'tool-calls',
	error: 'error',
};

/**
 * An answer as n8n's SDK takes it. Only text and tool calls: chains refuse an answer that holds
 * other parts, so the rest is in the metadata and in the output of this node's run.
 */
export function toResult(answer: Answer): GenerateResult {
	const { reply, usage, attempts } = answer;
	const text: MessageContent[] = answer.text === '' ? [] : [{ type: 'text', text: answer.text }];
	const calls = answer.calls.map(
		({ id, name, arguments: input }): MessageContent => ({
			type: 'tool-call',
			toolCallId: id,
			toolName: name,
			input,
		}),
	);
	return {
		id: reply.id,
		finishReason: finishReason(answer),
		usage: tokenUsage(usage),
		message: { role: 'assistant', id: reply.id, content: [...text, ...calls] },
		providerMetadata: {
			answeredBy: reply.model,
			upstreamProvider: reply.provider,
			finish_reason: reply.finishReason,
			cost: usage.cost,
			attempts,
		},
	};
}

/** The end of a streamed answer: what was not shown yet, its tool calls, and the bill. */
export function* finishChunks(answer: Answer): Generator<StreamChunk> {
	if (answer.unshown !== '') yield { type: 'text-delta', delta: answer.unshown };
	for (const { id, name, arguments: argumentsDelta } of answer.calls) {
		yield { type: 'tool-call-delta', id, name, argumentsDelta };
	}
	yield {
		type: 'finish',
		finishReason: finishReason(answer),
		usage: tokenUsage(answer.usage),
	};
}

function finishReason({ reply }: Answer): FinishReason {
	return FINISH_REASONS[reply.finishReason ?? 'stop'] ?? 'other';
}

function tokenUsage(usage: Usage): TokenUsage {
	const { promptTokens, completionTokens, totalTokens, cachedTokens, reasoningTokens } = usage;
	return {
		promptTokens,
		completionTokens,
		totalTokens,
		inputTokenDetails: { cacheRead: cachedTokens },
		outputTokenDetails: { reasoning: reasoningTokens },
		additionalMetadata: { cost: usage.cost },
	};
}
