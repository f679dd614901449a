import type { Flaw } from '../contract/execution';
import type { Arrival, RequestDraft } from '../contract/http';
import type { JsonObject } from '../contract/json';
import type { ReplyFacts } from '../contract/operation';
import { afterAnswer, afterFailure, groupAt, type ModelGroup } from '../policy/chain';
import { failureFrom, type Failure } from '../policy/failure';
import { sendWithRetry, type Line } from './sendWithRetry';
import type { Trail } from './trail';

/** Kinds that would end the same way with every model. */
const SAME_FOR_ALL: ReadonlySet<string> = new Set([
	'auth',
	'credits',
	'budget',
	'aborted',
	'badInput',
	'redirect',
	'toolLimit',
	'internal',
]);
/** Kinds where no answer came from OpenRouter, so that it cannot have tried the other models. */
const NO_ANSWER: ReadonlySet<string> = new Set(['timeout', 'network', 'malformed']);

/** An answer, and where in the chain it came from. */
export interface Settled<Reply> {
	reply: Reply;
	body: JsonObject;
	arrival: Arrival;
	/** The request as it was answered, without its models. */
	draft: RequestDraft;
	/** Place of the request's first model in the chain. */
	start: number;
}

/**
 * Sends a request along a chain of models: OpenRouter falls back within each group by itself, and
 * the next group is asked when a group failed or its answer is not good enough.
 *
 * @param chain main model first; empty for requests that name no model
 * @param start place in the chain to begin at
 * @param trail gets every attempt and everything billed, also when this throws
 * @returns the first good answer, or the last flawed one
 * @throws Failure of the last attempt
 */
export async function sendAlongChain<Reply extends ReplyFacts>(
	line: Line,
	draft: RequestDraft,
	chain: readonly string[],
	start: number,
	read: (body: JsonObject) => Reply,
	trail: Trail,
): Promise<Settled<Reply>> {
	const { clientFallbackOn } = line.settings;
	let group = groupAt(chain, start, draft.oneModel === true ? 0 : undefined);
	let form = draft;
	for (;;) {
		const asked = group?.model ?? draft.model ?? '';
		try {
			const sent = await sendWithRetry(line, addressed(form, group), asked, read, trail);
			const { reply, body, shown, arrival } = sent;
			const next = shown ? undefined : nextAfterAnswer(chain, group, reply, clientFallbackOn);
			trail.answered(reply.model ?? asked, outcomeOf(reply.flaw, next), reply.usage);
			if (next !== undefined) {
				group = next;
				continue;
			}
			return { reply, body, arrival, draft: form, start: group?.start ?? 0 };
		} catch (error) {
			const failure = failureFrom(error);
			const other = line.instead?.(failure.details, form);
			form = other ?? form;
			if (other !== undefined) continue;
			const next = nextAfterFailure(chain, group, failure, clientFallbackOn);
			if (next === undefined) throw failure;
			group = next;
		}
	}
}

function addressed(draft: RequestDraft, group: ModelGroup | undefined): RequestDraft {
	if (group === undefined) return draft;
	const models = group.fallbacks.length > 0 ? { models: group.fallbacks } : {};
	return { ...draft, body: { ...draft.body, model: group.model, ...models } };
}

function nextAfterAnswer(
	chain: readonly string[],
	group: ModelGroup | undefined,
	reply: ReplyFacts,
	fallbackOn: ReadonlyArray<'errors' | Flaw>,
): ModelGroup | undefined {
	if (group === undefined || reply.flaw === undefined || !fallbackOn.includes(reply.flaw)) {
		return undefined;
	}
	return groupAt(chain, afterAnswer(chain, group, reply.model), group.limit);
}

function nextAfterFailure(
	chain: readonly string[],
	group: ModelGroup | undefined,
	failure: Failure,
	fallbackOn: ReadonlyArray<'errors' | Flaw>,
): ModelGroup | undefined {
	if (group === undefined || SAME_FOR_ALL.has(failure.kind)) return undefined;
	if (failure.details.shown === true) return undefined;
	if (!fallbackOn.includes(failure.kind === 'empty' ? 'empty' : 'errors')) return undefined;
	// A blank answer names the model it came from, so the ones before it have failed already.
	const next =
		failure.kind === 'empty'
			? afterAnswer(chain, group, failure.details.model)
			: afterFailure(group, !NO_ANSWER.has(failure.kind));
	return groupAt(chain, next, group.limit);
}

/** An answer that is kept counts as a success, whatever it lacks. */
function outcomeOf(flaw: Flaw | undefined, next: ModelGroup | undefined): string {
	return flaw !== undefined && next !== undefined ? flaw : 'success';
}
