import type { JsonObject } from '../../shared/contract/json';
import { badInput } from '../../shared/policy/failure';
import { readRecord } from '../../shared/wire/catalogue';
import { isRaw, type Verb } from '../verb';

/** A generation is written down about a second after its answer; until then it is a 404. */
const POLL_MS = 1000;

/** `GET /generation`: what one answer took and cost. */
export const getGeneration: Verb = {
	request({ generationId }) {
		const id = String(generationId ?? '').trim();
		if (id === '') {
			throw badInput('Generation ID', 'it is empty', 'Enter the ID of an answer.');
		}
		return { method: 'GET', path: '/generation', query: { id } };
	},
	read: (body) => ({ entries: [readRecord(body)] }),
	explain: ({ status }) =>
		status === 404
			? {
					retryable: true,
					serverWaitMs: POLL_MS,
					remedy:
						'Check the ID: it is the ID of an answer that this account got. For a very recent one, raise Max Retries under Settings > Retries and Limits.',
				}
			: {},
	output: ({ reply }, values) =>
		reply.entries.map((entry) => ({ json: isRaw(values) ? entry : simplified(entry) })),
};

/** Tokens are counted as the provider bills them; the API has its own count beside it. */
function simplified(generation: JsonObject): JsonObject {
	const value = (...names: string[]): JsonObject[string] => {
		const name = names.find((one) => (generation[one] ?? null) !== null);
		return name === undefined ? null : generation[name];
	};
	return {
		id: value('id'),
		model: value('model'),
		provider: value('provider_name'),
		createdAt: value('created_at'),
		cost: value('total_cost'),
		promptTokens: value('native_tokens_prompt', 'tokens_prompt'),
		completionTokens: value('native_tokens_completion', 'tokens_completion'),
		finishReason: value('finish_reason'),
		latencyMs: value('latency'),
		generationTimeMs: value('generation_time'),
	};
}
