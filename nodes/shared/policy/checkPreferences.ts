import type { JsonObject } from '../contract/json';
import { badInput } from './failure';

/** Suffixes that choose a sort order themselves (docs: model variants). */
const SORT_BY_VARIANT: Readonly<Record<string, string>> = {
	nitro: 'throughput',
	floor: 'price',
	exacto: 'exacto',
};

/**
 * Refuses provider preferences that leave nobody to answer or contradict the model's variant.
 *
 * @param provider the request's `provider`
 * @param models every model of the chain
 * @throws Failure `badInput` naming the parameter
 */
export function checkPreferences(provider: JsonObject, models: readonly string[]): void {
	const ignored = slugs(provider['ignore']);
	const refused = (wanted: string): string | undefined =>
		slugs(provider[wanted]).find((slug) => ignored.includes(slug));
	for (const [field, name] of [
		['only', 'Only These Providers'],
		['order', 'Order'],
	] as const) {
		const slug = refused(field);
		if (slug !== undefined) {
			throw badInput(
				name,
				`“${slug}” is also under Ignore Providers`,
				'Remove it from one of the two.',
			);
		}
	}
	const sort = sortOf(provider);
	if (sort === undefined) return;
	for (const model of models) {
		const variant = Object.keys(SORT_BY_VARIANT).find((name) => model.split(':').includes(name));
		if (variant !== undefined && SORT_BY_VARIANT[variant] !== sort) {
			throw badInput(
				'Sort By',
				`“${sort}” contradicts the variant :${variant} of ${model}`,
				`Remove Sort By or the variant; :${variant} already sorts by ${SORT_BY_VARIANT[variant]}.`,
			);
		}
	}
}

/** Preferences OpenRouter accepts and then ignores. */
export function preferenceHints(provider: JsonObject): string[] {
	const hints: string[] = [];
	if (slugs(provider['order']).length > 0 && sortOf(provider) !== undefined) {
		hints.push('Sort By is ignored by OpenRouter when Order lists providers.');
	}
	if (isObject(provider['sort']) && provider['sort']['by'] === undefined) {
		hints.push('Sort Across does nothing without Sort By.');
	}
	return hints;
}

function sortOf(provider: JsonObject): string | undefined {
	const sort = provider['sort'];
	const by = isObject(sort) ? sort['by'] : sort;
	return typeof by === 'string' ? by : undefined;
}

function slugs(list: unknown): string[] {
	return Array.isArray(list) ? list.map(String) : [];
}

function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
