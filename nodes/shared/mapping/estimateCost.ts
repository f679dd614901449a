import { isJsonObject } from '../wire/parseBody';
import { rounded, unitPrice } from './price';

/** How many tokens one request is expected to take and to give. */
export interface TokenCounts {
	promptTokens: number;
	completionTokens: number;
}

type Pricing = Readonly<Record<string, unknown>>;

/**
 * What one request would cost in US dollars: tokens in and out at the price of their tier
 * (`overrides` with `min_prompt_tokens`), and the price per request. Prices that hold only at some
 * hours of the day are not looked at.
 *
 * @returns null when a price it takes is not known
 */
export function estimateCost(
	pricing: Pricing | null | undefined,
	{ promptTokens, completionTokens }: TokenCounts,
): number | null {
	if (pricing === null || pricing === undefined) return null;
	const tier = { ...pricing, ...tierFor(pricing, promptTokens) };
	const parts = [
		charge(tier['prompt'], promptTokens),
		charge(tier['completion'], completionTokens),
		tier['request'] === undefined ? 0 : charge(tier['request'], 1),
	];
	const known = parts.filter((part) => part !== undefined);
	if (known.length < parts.length) return null;
	return rounded(known.reduce((sum, part) => sum + part, 0));
}

function charge(price: unknown, units: number): number | undefined {
	if (units === 0) return 0;
	const each = unitPrice(price);
	return each === undefined ? undefined : each * units;
}

/** The prices of the highest tier that a prompt of this length reaches. */
function tierFor(pricing: Pricing, promptTokens: number): Pricing {
	const { overrides } = pricing;
	const tiers = (Array.isArray(overrides) ? overrides : []).filter(isJsonObject);
	let reached: Pricing = {};
	let floor = -1;
	for (const tier of tiers) {
		const { min_prompt_tokens: least } = tier;
		if (typeof least !== 'number' || least > promptTokens || least <= floor) continue;
		if (tier['utc_start'] !== undefined || tier['utc_end'] !== undefined) continue;
		reached = tier;
		floor = least;
	}
	return reached;
}
