import type { RequestDraft } from '../../shared/contract/http';
import type { Delivered, Exchange } from '../../shared/contract/operation';
import type { Listing } from '../verb';

/** The list of what one key may use. */
export const USER_MODELS = '/models/user';

/** Asks whether there is any model at all, without getting them. */
export const PROBE_LIMIT = 1;

/** Everything asked for one item, by what it was asked for. */
export interface Pages {
	catalogue: Array<Exchange<Listing>>;
	user: Array<Exchange<Listing>>;
	probes: Array<Exchange<Listing>>;
}

export function pagesOf({ earlier, draft, reply, body }: Delivered<Listing>): Pages {
	const all = [...earlier, { draft, reply, body }];
	const isUser = (draft: RequestDraft): boolean => draft.path === USER_MODELS;
	return {
		catalogue: all.filter(({ draft }) => !isUser(draft) && !isProbe(draft)),
		user: all.filter(({ draft }) => isUser(draft)),
		probes: all.filter(({ draft }) => isProbe(draft)),
	};
}

export function isProbe({ query }: RequestDraft): boolean {
	return query?.['limit'] === PROBE_LIMIT;
}

/** Fields of the query that leave models out, in the order of the form. */
export function filterFields({ catalogue }: Pages): string[] {
	const fields = Object.keys(catalogue[0]?.draft.query ?? {});
	return fields.filter((field) => !['sort', 'limit', 'offset'].includes(field));
}
