import { catalogue } from '../../../nodes/OpenRouterListModels/operation';
import type { Listing } from '../../../nodes/OpenRouterListModels/verb';
import type { RequestDraft } from '../../../nodes/shared/contract/http';
import type { JsonObject } from '../../../nodes/shared/contract/json';
import type { Delivered, Exchange } from '../../../nodes/shared/contract/operation';
import { toQuery } from '../../../nodes/shared/parameters/toQuery';
import { NO_USAGE } from '../../../nodes/shared/policy/sumUsage';

const MAX_REQUESTS = 250;

/** What the form holds for List Models, unless a test says otherwise. */
const DEFAULTS = { operation: 'listModels', returnAll: true, sort: '', simplify: true };

export interface Walk {
	drafts: RequestDraft[];
	items: JsonObject[];
	hints: string[];
}

/** One item's way through the node, against a function instead of the API. */
export function walk(values: JsonObject, respond: (draft: RequestDraft) => JsonObject): Walk {
	const all = { ...DEFAULTS, ...values };
	const first = catalogue.request(all, [], new Map());
	const query = { ...toQuery(catalogue.properties, all), ...first.query };
	const earlier: Array<Exchange<Listing>> = [];
	let delivered = answer({ ...first, query }, []);
	for (let requests = 1; requests < MAX_REQUESTS; requests++) {
		const next = catalogue.followUp?.(delivered, all);
		if (next === undefined) break;
		const { draft, reply, body } = delivered;
		earlier.push({ draft, reply, body });
		delivered = answer(next.draft, [...earlier]);
	}
	return {
		drafts: [...earlier.map(({ draft }) => draft), delivered.draft],
		items: catalogue.output(delivered, all).map(({ json }) => json),
		hints: catalogue.hints?.(delivered, all) ?? [],
	};

	function answer(draft: RequestDraft, before: Array<Exchange<Listing>>): Delivered<Listing> {
		const body = respond(draft);
		const reply = catalogue.read(body, all);
		return { draft, reply, body, earlier: before, usage: NO_USAGE, attempts: [] };
	}
}
