import type { JsonObject } from '../contract/json';
import { readModels, readProviders, type CatalogueModel } from '../wire/catalogue';
import { matchesWords } from './matchWords';
import { modelRow, searchText } from './modelRow';

/** One line of a list in the form. */
export interface Row {
	name: string;
	value: string;
	/** What a search looks through. */
	search: string;
}

const AUTO_ROUTER: Row = {
	name: 'Auto Router (Picks a Model)',
	value: 'openrouter/auto',
	search: 'auto router (picks a model for each prompt) openrouter/auto',
};

/** Models in the order of the catalogue. */
export function modelRows(body: JsonObject): Row[] {
	return readModels(body).map(rowOf);
}

/** The Auto Router, then models in the order of the catalogue. */
export function chatRows(body: JsonObject): Row[] {
	return autoRouterFirst(modelRows(body));
}

/** The Auto Router, then models that keep to a schema, then those that know JSON, then the rest. */
export function extractRows(body: JsonObject): Row[] {
	const ranked = readModels(body).map((model) => ({ row: rowOf(model), rank: schemaRank(model) }));
	return autoRouterFirst(ranked.sort((a, b) => a.rank - b.rank).map(({ row }) => row));
}

/** Providers by name. */
export function providerRows(body: JsonObject): Row[] {
	return readProviders(body)
		.map(({ name, slug }) => ({ name, value: slug, search: `${name} ${slug}`.toLowerCase() }))
		.sort((a, b) => a.name.localeCompare(b.name));
}

/** Rows that have every word of a search; all of them for an empty one. */
export function findRows(rows: readonly Row[], search: string): Row[] {
	const wanted = search.trim();
	return wanted === '' ? [...rows] : rows.filter((row) => matchesWords(row.search, wanted));
}

function rowOf(model: CatalogueModel): Row {
	return { name: modelRow(model), value: model.id, search: searchText(model) };
}

function autoRouterFirst(rows: readonly Row[]): Row[] {
	return [AUTO_ROUTER, ...rows.filter(({ value }) => value !== AUTO_ROUTER.value)];
}

function schemaRank({ supported_parameters: supported = [] }: CatalogueModel): number {
	if (supported.includes('structured_outputs')) return 0;
	return supported.includes('response_format') ? 1 : 2;
}
