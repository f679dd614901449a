import type { JsonObject, JsonValue } from '../shared/contract/json';
import type { Delivered } from '../shared/contract/operation';
import type { Completion } from '../shared/wire/completion';
import { readFileAnnotations } from '../shared/wire/fileAnnotations';
import { isJsonObject } from '../shared/wire/parseBody';

/** What an answer has only when something was asked for: each is there only when it says something. */
export function extras({ body, arrival }: Delivered<Completion>): JsonObject {
	const { service_tier: tier, openrouter_metadata: routing } = body;
	const fileAnnotations = readFileAnnotations(body);
	const choices = choicesIn(body);
	const details = sealedReasoning(choices[0]);
	const cache = cacheStatus(arrival?.headers ?? {});
	return {
		...(choices.length > 1 ? { choices: choices.map(choiceOf) } : {}),
		...(details === undefined ? {} : { reasoningDetails: details }),
		...(fileAnnotations.length === 0 ? {} : { fileAnnotations }),
		...(cache === undefined ? {} : { responseCache: cache }),
		...(typeof tier === 'string' ? { serviceTier: tier } : {}),
		...(isJsonObject(routing) ? { routing } : {}),
	};
}

function choicesIn({ choices }: JsonObject): JsonObject[] {
	return Array.isArray(choices) ? choices.filter(isJsonObject) : [];
}

function choiceOf({ message, finish_reason: finishReason }: JsonObject): JsonObject {
	const { content = null } = isJsonObject(message) ? message : {};
	return { text: content, finishReason };
}

/** Thoughts that are signed or encrypted: the next request of the conversation has to carry them. */
function sealedReasoning(choice: JsonObject | undefined): JsonValue {
	const message = choice?.['message'];
	const details = isJsonObject(message) ? message['reasoning_details'] : undefined;
	if (!Array.isArray(details)) return undefined;
	const isSealed = details.filter(isJsonObject).some(({ signature, data }) => {
		return typeof signature === 'string' || typeof data === 'string';
	});
	return isSealed ? details : undefined;
}

/** Whether OpenRouter had the answer already (guide: response caching). */
function cacheStatus(headers: Readonly<Record<string, string>>): JsonObject | undefined {
	const status = headers['x-openrouter-cache-status'];
	if (status === undefined) return undefined;
	const age = headers['x-openrouter-cache-age'];
	const ttl = headers['x-openrouter-cache-ttl'];
	return {
		status,
		...(age === undefined ? {} : { ageSeconds: Number(age) }),
		...(ttl === undefined ? {} : { expiresInSeconds: Number(ttl) }),
	};
}
