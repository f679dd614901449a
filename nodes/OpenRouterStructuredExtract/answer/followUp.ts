import type { RequestDraft } from '../../shared/contract/http';
import type { JsonObject } from '../../shared/contract/json';
import type { Delivered, FollowUp, Values } from '../../shared/contract/operation';
import { executionSettings } from '../../shared/parameters/execution';
import { isUnset } from '../../shared/parameters/entered';
import { isJsonObject } from '../../shared/wire/parseBody';
import { repairMessages } from '../messages';
import { parameters } from '../parameters';
import { planOf } from '../plan';
import type { Extraction } from './read';

/** Extra requests to one model, when Options does not say. */
export const DEFAULT_MAX_REPAIRS = 2;

/**
 * What to send after an answer that does not fit: the same conversation with what is wrong with
 * it, and when that has been tried often enough, the first request to the next model.
 */
export function followUp(delivered: Delivered<Extraction>, values: Values): FollowUp | undefined {
	const { reply, draft } = delivered;
	if (reply.records !== undefined || reply.flaw === 'refused') return undefined;
	// What was cut off at its maximum length would be again.
	const isCutOff = reply.finishReason === 'length';
	const because = isCutOff ? 'truncated' : 'invalidOutput';
	if (!isCutOff && repairsSoFar(delivered) < maxRepairs(values)) {
		const added = repairMessages(planOf(values), reply.answer, reply.violations);
		return { draft: withMessages(draft, [...messagesOf(draft), ...added]), model: 'same', because };
	}
	const { clientFallbackOn } = executionSettings(parameters, values);
	if (!clientFallbackOn.includes('invalidOutput')) return undefined;
	const messages = messagesOf(draft).slice(0, lengthAtFirst(delivered));
	return { draft: withMessages(draft, messages), model: 'next', because };
}

/** Repairs of the model that answered: each has added an answer and what is wrong with it. */
function repairsSoFar(delivered: Delivered<Extraction>): number {
	return (messagesOf(delivered.draft).length - lengthAtFirst(delivered)) / 2;
}

/** Repairs of all models together. */
export function repairsOf({ draft, earlier }: Delivered<Extraction>): number {
	const lengths = [...earlier.map((exchange) => exchange.draft), draft].map(
		(one) => messagesOf(one).length,
	);
	return lengths.filter((length, index) => index > 0 && length > (lengths[index - 1] ?? 0)).length;
}

function lengthAtFirst({ earlier, draft }: Delivered<Extraction>): number {
	return messagesOf(earlier[0]?.draft ?? draft).length;
}

function messagesOf({ body }: RequestDraft): JsonObject[] {
	const messages = body?.['messages'];
	return Array.isArray(messages) ? messages.filter(isJsonObject) : [];
}

function withMessages(draft: RequestDraft, messages: JsonObject[]): RequestDraft {
	return { ...draft, body: { ...draft.body, messages } };
}

function maxRepairs({ options }: Values): number {
	const entered = isJsonObject(options) ? options['maxRepairs'] : undefined;
	return isUnset(entered) ? DEFAULT_MAX_REPAIRS : Number(entered);
}
