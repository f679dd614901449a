import type { CatalogueModel } from '../wire/catalogue';
import { estimateCost, type TokenCounts } from './estimateCost';
import { unitPrice } from './price';

type Key = (model: CatalogueModel) => number | undefined;

/**
 * Sorts by what the catalogue itself says: creation, context length and price. Models of which it
 * is not known come last (OpenRouter lists routers with a price of -1, which would make them the
 * cheapest). Any other order is kept as it came.
 *
 * @param sort value of the API's `sort`
 * @param tokens makes "price" the price of a request of this size, not the average per token
 */
export function sortModels<Listed extends { model: CatalogueModel }>(
	listed: readonly Listed[],
	sort: unknown,
	tokens?: TokenCounts,
): Listed[] {
	const order = orderOf(sort, tokens);
	if (order === undefined) return [...listed];
	const { key, ascending } = order;
	return listed
		.map((one) => ({ one, value: key(one.model) }))
		.sort((a, b) => compare(a.value, b.value, ascending))
		.map(({ one }) => one);
}

function orderOf(
	sort: unknown,
	tokens: TokenCounts | undefined,
): { key: Key; ascending: boolean } | undefined {
	switch (sort) {
		case 'newest':
			return { key: ({ created }) => created ?? undefined, ascending: false };
		case 'context-high-to-low':
			return { key: (model) => model.context_length ?? undefined, ascending: false };
		case 'pricing-high-to-low':
			return { key: priceKey(tokens), ascending: false };
		case 'pricing-low-to-high':
			return { key: priceKey(tokens), ascending: true };
		default:
			return undefined;
	}
}

function priceKey(tokens: TokenCounts | undefined): Key {
	if (tokens !== undefined) return ({ pricing }) => estimateCost(pricing, tokens) ?? undefined;
	return ({ pricing }) => {
		const input = unitPrice(pricing?.['prompt']);
		const output = unitPrice(pricing?.['completion']);
		return input === undefined || output === undefined ? undefined : (input + output) / 2;
	};
}

function compare(a: number | undefined, b: number | undefined, ascending: boolean): number {
	if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
	return ascending ? a - b : b - a;
}
