import type { MODEL_SORTS } from '../contract/modelsQuery';
import type { CatalogueModel } from './types';

type ModelSort = (typeof MODEL_SORTS)[number];

/** US dollars per million tokens; negative when the price varies, as routers list it. */
export function pricePerMillion(model: CatalogueModel, key: 'prompt' | 'completion'): number {
	// Rounded, as 0.00000005 times a million is not quite 0.05.
	return Number((Number(model.pricing[key] ?? 0) * 1e6).toFixed(6));
}

const averagePrice = (model: CatalogueModel): number =>
	(pricePerMillion(model, 'prompt') + pricePerMillion(model, 'completion')) / 2;

/** The listed orders that the catalogue has figures for; all others keep the given order. */
const COMPARERS: Partial<Record<ModelSort, (a: CatalogueModel, b: CatalogueModel) => number>> = {
	newest: (a, b) => b.created - a.created,
	'pricing-low-to-high': (a, b) => averagePrice(a) - averagePrice(b),
	'pricing-high-to-low': (a, b) => averagePrice(b) - averagePrice(a),
	'context-high-to-low': (a, b) => (b.context_length ?? 0) - (a.context_length ?? 0),
};

/** A sorted copy. */
export function sortModels(
	models: CatalogueModel[],
	sort: ModelSort | undefined,
): CatalogueModel[] {
	const compare = sort === undefined ? undefined : COMPARERS[sort];
	return compare === undefined ? models : [...models].sort(compare);
}
