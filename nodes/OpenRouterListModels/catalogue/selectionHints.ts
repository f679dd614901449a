import type { Delivered, Values } from '../../shared/contract/operation';
import { readTotalCount } from '../../shared/wire/page';
import { filters } from '../filters';
import type { Listing } from '../verb';
import { pagesOf } from './pages';
import { selectModels } from './selectModels';

/** Why the list is empty or shorter than it should be. */
export function selectionHints(delivered: Delivered<Listing>, values: Values): string[] {
	const { listed, kept, emptiedBy } = selectModels(delivered, values);
	if (kept.length === 0) {
		return emptiedBy === undefined
			? ['OpenRouter listed no models.']
			: [`The filter “${titleOf(emptiedBy)}” left no model. Loosen or remove it.`];
	}
	const total = readTotalCount(pagesOf(delivered).catalogue.at(-1)?.body ?? {});
	return total === undefined || total <= listed.length
		? []
		: [`OpenRouter counts ${total} models but listed ${listed.length}; some may be missing.`];
}

/** The display name of a filter, by its own name or by the field it fills. */
function titleOf(name: string): string {
	const filter = (filters.options ?? []).find(
		(one) => one.name === name || ('routing' in one && one.routing?.send?.property === name),
	);
	return filter !== undefined && 'displayName' in filter ? filter.displayName : name;
}
