import type { RequestDraft } from '../contract/http';
import type { JsonObject } from '../contract/json';
import type { Operation, ReplyFacts, Values } from '../contract/operation';
import { textList } from '../parameters/checkedValue';
import { joinBodies } from '../parameters/toBody';
import { toHeaders } from '../parameters/toHeaders';
import { toQuery } from '../parameters/toQuery';
import { chainOf } from '../policy/chain';
import { checkPreferences, preferenceHints } from '../policy/checkPreferences';
import { badInput } from '../policy/failure';
import { isJsonObject } from '../wire/parseBody';

/** A request that is complete but for its models, which the transport puts in as it asks them. */
export interface BuiltDraft {
	draft: RequestDraft;
	chain: readonly string[];
	/** Settings that are allowed but will not do what they seem to. */
	hints: string[];
}

/**
 * Joins what the form declares with what the operation adds, and checks the whole.
 *
 * @throws Failure `badInput` for fields that contradict each other, or without a model
 */
export function buildDraft<Reply extends ReplyFacts>(
	operation: Pick<Operation<Reply>, 'properties' | 'check'>,
	values: Values,
	declared: JsonObject,
	draft: RequestDraft,
): BuiltDraft {
	if (draft.method === 'GET') {
		const query = { ...toQuery(operation.properties, values), ...draft.query };
		return { draft: { ...draft, query }, chain: [], hints: [] };
	}
	const joined = joinBodies(declared, draft.body ?? {});
	const chain = draft.chain ?? chainIn(joined);
	if (chain.length === 0) throw badInput('Model', 'none is chosen', 'Choose one from the list.');
	const body = withoutModels(joined);
	const provider: JsonObject = isJsonObject(body['provider']) ? body['provider'] : {};
	checkPreferences(provider, chain);
	operation.check?.(body);
	const headers = { ...toHeaders(operation.properties, values), ...draft.headers };
	return { draft: { ...draft, headers, body }, chain, hints: preferenceHints(provider) };
}

/** The chain of models a body names, main model first. */
export function chainIn({ model, models }: JsonObject): string[] {
	return chainOf(typeof model === 'string' ? model : '', textList(models));
}

function withoutModels(body: JsonObject): JsonObject {
	const { model, models, ...rest } = body;
	return model === undefined && models === undefined ? body : rest;
}
