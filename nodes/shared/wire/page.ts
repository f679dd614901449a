import type { JsonObject } from '../contract/json';
import { isJsonObject } from './parseBody';

/** Only the query of a link is read, so any base will do. */
const ANY_BASE = 'https://openrouter.ai';

/**
 * The query of the page that follows, from `links.next`; undefined after the last page. Of the
 * link only the query counts: where requests go is the credential's matter.
 */
export function readNextPage(body: JsonObject): Record<string, string> | undefined {
	const { links } = body;
	const next = isJsonObject(links) ? links['next'] : undefined;
	if (typeof next !== 'string' || !URL.canParse(next, ANY_BASE)) return undefined;
	return Object.fromEntries(new URL(next, ANY_BASE).searchParams);
}

/** How many entries the whole list has, where the answer says so. */
export function readTotalCount(body: JsonObject): number | undefined {
	const { total_count: total } = body;
	return typeof total === 'number' ? total : undefined;
}
