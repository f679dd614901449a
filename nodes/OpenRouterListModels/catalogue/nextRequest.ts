import type { RequestDraft } from '../../shared/contract/http';
import type { Delivered, FollowUp, Values } from '../../shared/contract/operation';
import { readNextPage } from '../../shared/wire/page';
import { entered, type Listing } from '../verb';
import { filterFields, isProbe, pagesOf, PROBE_LIMIT, USER_MODELS, type Pages } from './pages';

/** No catalogue is this long; a server that never ends its list is left here. */
const MAX_PAGES = 100;

/**
 * What must be asked after an answer: the page that follows; then what the key may use, where that
 * is a filter; then, when nothing was found, which filter is to blame.
 */
export function nextRequest(delivered: Delivered<Listing>, values: Values): FollowUp | undefined {
	const pages = pagesOf(delivered);
	const draft = nextPage(delivered) ?? firstUserPage(pages, values) ?? nextProbe(pages);
	return draft === undefined ? undefined : { draft, model: 'same' };
}

function nextPage({ draft, reply, body, earlier }: Delivered<Listing>): RequestDraft | undefined {
	if (isProbe(draft) || reply.entries.length === 0 || earlier.length >= MAX_PAGES) return undefined;
	const page = readNextPage(body);
	if (page === undefined) return undefined;
	const next = { ...draft, query: { ...draft.query, ...page } };
	const asked = [...earlier.map((one) => one.draft), draft];
	return asked.some((one) => isSame(one, next)) ? undefined : next;
}

function firstUserPage({ catalogue, user }: Pages, values: Values): RequestDraft | undefined {
	const isWanted = entered(values)['availableToMyKey'] === true;
	const found = catalogue.some(({ reply }) => reply.entries.length > 0);
	return isWanted && found && user.length === 0 ? { method: 'GET', path: USER_MODELS } : undefined;
}

/** The same question with one filter, then with two, and so on until nothing is left. */
function nextProbe(pages: Pages): RequestDraft | undefined {
	const first = pages.catalogue[0]?.draft;
	if (first === undefined) return undefined;
	if (pages.catalogue.some((page) => page.reply.entries.length > 0)) return undefined;
	if (pages.probes.some((probe) => probe.reply.entries.length === 0)) return undefined;
	const fields = filterFields(pages);
	const count = pages.probes.length + 1;
	if (count >= fields.length) return undefined;
	const query = Object.fromEntries(
		fields.slice(0, count).map((field) => [field, first.query?.[field] ?? '']),
	);
	return { ...first, query: { ...query, limit: PROBE_LIMIT } };
}

function isSame(one: RequestDraft, other: RequestDraft): boolean {
	return one.path === other.path && JSON.stringify(one.query) === JSON.stringify(other.query);
}
