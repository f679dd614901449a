import type { JsonObject } from '../shared/contract/json';
import { estimateCost, type TokenCounts } from '../shared/mapping/estimateCost';
import type { Values } from '../shared/contract/operation';
import { entered } from './verb';

/** The request size of Estimate Cost; undefined when nothing was entered there. */
export function tokenCounts(values: Values): TokenCounts | undefined {
	const { promptTokens, completionTokens } = entered(values);
	if (promptTokens === undefined && completionTokens === undefined) return undefined;
	return {
		promptTokens: Number(promptTokens ?? 0),
		completionTokens: Number(completionTokens ?? 0),
	};
}

/** The member that Estimate Cost adds to an item, if any. */
export function estimated(
	pricing: Readonly<Record<string, unknown>> | null | undefined,
	tokens: TokenCounts | undefined,
): JsonObject {
	return tokens === undefined ? {} : { estimatedCost: estimateCost(pricing, tokens) };
}
