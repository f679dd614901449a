import type { Usage } from '../contract/usage';

export const NO_USAGE: Usage = {
	promptTokens: 0,
	completionTokens: 0,
	totalTokens: 0,
	cachedTokens: 0,
	reasoningTokens: 0,
	cost: 0,
};

/** Prices have up to ten decimals; more are noise of the addition. */
const COST_DIGITS = 12;

/** Adds two bills. */
export function sumUsage(one: Usage, other: Usage | undefined): Usage {
	if (other === undefined) return one;
	const cacheWriteTokens = (one.cacheWriteTokens ?? 0) + (other.cacheWriteTokens ?? 0);
	const webSearches = (one.webSearches ?? 0) + (other.webSearches ?? 0);
	return {
		promptTokens: one.promptTokens + other.promptTokens,
		completionTokens: one.completionTokens + other.completionTokens,
		totalTokens: one.totalTokens + other.totalTokens,
		cachedTokens: one.cachedTokens + other.cachedTokens,
		reasoningTokens: one.reasoningTokens + other.reasoningTokens,
		cost: Number((one.cost + other.cost).toFixed(COST_DIGITS)),
		...(cacheWriteTokens > 0 ? { cacheWriteTokens } : {}),
		...(webSearches > 0 ? { webSearches } : {}),
	};
}
