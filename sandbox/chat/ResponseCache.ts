import type { IncomingHttpHeaders } from 'node:http';

import type { ChatRequest } from '../contract/chatRequest';
import type { ChatCompletion } from './types';

const DEFAULT_TTL = '300';

/** Answers that are given again, for free, to a request that asks for it and is the same. */
export class ResponseCache {
	private readonly answers = new Map<string, ChatCompletion>();

	/** The answer for a request, composed or from the cache, and the headers that say which. */
	answer(
		headers: IncomingHttpHeaders,
		request: ChatRequest,
		compose: () => ChatCompletion,
	): { completion: ChatCompletion; headers: Record<string, string> } {
		if (headers['x-openrouter-cache'] !== 'true') {
			return { completion: compose(), headers: {} };
		}
		const key = JSON.stringify(request);
		const isFresh = headers['x-openrouter-cache-clear'] !== 'true';
		const known = isFresh ? this.answers.get(key) : undefined;
		const completion = known === undefined ? compose() : free(known);
		this.answers.set(key, known ?? completion);
		const ttl = String(headers['x-openrouter-cache-ttl'] ?? DEFAULT_TTL);
		return {
			completion,
			headers: {
				'x-openrouter-cache-status': known === undefined ? 'MISS' : 'HIT',
				'x-openrouter-cache-ttl': ttl,
				...(known !== undefined && { 'x-openrouter-cache-age': '0' }),
			},
		};
	}

	clear(): void {
		this.answers.clear();
	}
}

function free(completion: ChatCompletion): ChatCompletion {
	const usage = { ...completion.usage, prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 };
	return { ...completion, usage: { ...usage, cost: 0 } };
}
