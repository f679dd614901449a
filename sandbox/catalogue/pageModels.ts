import type { CatalogueModel } from './types';

interface Page {
	data: CatalogueModel[];
	total_count: number;
	links: { next: string | null };
}

interface PageQuery {
	offset?: number | null;
	limit?: number;
}

const DEFAULT_LIMIT = 500;

/** One page of a list; without offset and limit the whole list, as OpenRouter does. */
export function pageModels(models: CatalogueModel[], query: PageQuery, url: URL): Page {
	if (typeof query.offset !== 'number' && query.limit === undefined) {
		return { data: models, total_count: models.length, links: { next: null } };
	}
	const offset = query.offset ?? 0;
	const limit = query.limit ?? DEFAULT_LIMIT;
	const end = offset + limit;
	const next = new URL(url);
	next.searchParams.set('offset', String(end));
	next.searchParams.set('limit', String(limit));
	return {
		data: models.slice(offset, end),
		total_count: models.length,
		links: { next: end < models.length ? next.pathname + next.search : null },
	};
}
