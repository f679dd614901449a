import type { ExecutionSettings } from '../../../nodes/shared/contract/execution';
import type { HttpReply } from '../../../nodes/shared/contract/http';
import type { JsonObject } from '../../../nodes/shared/contract/json';
import type { Usage } from '../../../nodes/shared/contract/usage';
import { reply } from './fakeHost';

export const SETTINGS: ExecutionSettings = {
	maxRetries: 3,
	maxDelayMs: 60_000,
	timeoutMs: 300_000,
	idleTimeoutMs: 60_000,
	concurrency: 0,
	budgetUsd: 0,
	clientFallbackOn: ['empty', 'errors'],
};

/** The body of a chat completion that costs one cent. */
export function chatBody(model: string, content: string, choice: JsonObject = {}): JsonObject {
	return {
		id: 'gen-1',
		model,
		choices: [{ finish_reason: 'stop', message: { role: 'assistant', content }, ...choice }],
		usage: { prompt_tokens: 2, completion_tokens: 1, cost: 0.01 },
	};
}

/** That body as a reply. */
export function chat(model: string, content: string, choice: JsonObject = {}): HttpReply {
	return reply(200, chatBody(model, content, choice));
}

/** The bill for this many of them. */
export function billFor(answers: number): Usage {
	return {
		promptTokens: 2 * answers,
		completionTokens: answers,
		totalTokens: 3 * answers,
		cachedTokens: 0,
		reasoningTokens: 0,
		cost: Number((0.01 * answers).toFixed(2)),
	};
}
