import type { ILoadOptionsFunctions } from 'n8n-workflow';

import type { Host, RequestDraft } from '../contract/http';
import type { JsonObject } from '../contract/json';
import { failureFrom } from '../policy/failure';
import { fingerprint } from '../policy/fingerprint';
import { createN8nHost } from '../runner/n8nHost';
import { toNodeError } from '../runner/toNodeError';
import { attempt } from '../transport/attempt';
import type { Row } from '../mapping/rows';
import { ListCache } from './ListCache';

const TIMEOUT_MS = 20_000;
const MAX_AGE_MS = 5 * 60_000;
/** Lists of some hundred rows, about 150 kB each. */
const MAX_LISTS = 40;

const cache = new ListCache<Row[]>(MAX_AGE_MS, MAX_LISTS);

/** A list of the API, and how to make rows of it. */
export interface FormList {
	/** Tells lists made from the same answer apart. */
	name: string;
	draft: RequestDraft;
	rowsOf(body: JsonObject): Row[];
}

/**
 * The rows of a list for the form, fetched once in some minutes for each key and base URL.
 *
 * @throws NodeApiError that says why there are none, which the form shows instead of an empty list
 */
export async function fetchList(context: ILoadOptionsFunctions, list: FormList): Promise<Row[]> {
	const host = await createN8nHost(context);
	const key = [list.name, host.baseUrl, fingerprint(host.secrets.join())].join(' ');
	try {
		return await cache.get(key, host.now(), async () => await fetchRows(host, list));
	} catch (error) {
		throw toNodeError(context.getNode(), failureFrom(error), 0, host.secrets);
	}
}

async function fetchRows(host: Host, { draft, rowsOf }: FormList): Promise<Row[]> {
	const { body } = await attempt(host, draft, TIMEOUT_MS);
	return rowsOf(body);
}
