import type { Delivered, Values } from '../../shared/contract/operation';
import { filterModels, modelFilters } from '../../shared/mapping/filterModels';
import type { CatalogueModel } from '../../shared/wire/catalogue';
import { entered, type ListedModel, type Listing } from '../verb';
import { filterFields, pagesOf, type Pages } from './pages';

export interface Selection {
	/** Every model of the list that could be read, once. */
	listed: ListedModel[];
	/** Those that pass all filters. */
	kept: ListedModel[];
	/** The filter that left nothing: the name of a parameter or of a field of the query. */
	emptiedBy?: string;
}

/** Joins the pages and applies the filters the API has not applied. */
export function selectModels(delivered: Delivered<Listing>, values: Values): Selection {
	const pages = pagesOf(delivered);
	const listed = listedModels(pages);
	if (listed.length === 0) return { listed, kept: [], emptiedBy: emptyingField(pages) };
	const filters = modelFilters(entered(values));
	if (pages.user.length > 0) filters.push(availableFilter(pages));
	return { listed, ...filterModels(listed, filters) };
}

/** A list may shift between two pages, so that a model comes twice. */
function listedModels({ catalogue }: Pages): ListedModel[] {
	const byId = new Map<string, ListedModel>();
	for (const one of catalogue.flatMap(({ reply }) => reply.models ?? [])) {
		if (!byId.has(one.model.id)) byId.set(one.model.id, one);
	}
	return [...byId.values()];
}

function availableFilter({ user }: Pages) {
	const ids = new Set(user.flatMap(({ reply }) => reply.entries.map(({ id }) => id)));
	return { name: 'availableToMyKey', keeps: ({ id }: CatalogueModel) => ids.has(id) };
}

/** The first field with which a probe found nothing; all probes well: the last one. */
function emptyingField(pages: Pages): string | undefined {
	const fields = filterFields(pages);
	const failed = pages.probes.findIndex(({ reply }) => reply.entries.length === 0);
	return failed < 0 ? fields.at(-1) : fields[failed];
}
