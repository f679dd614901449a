/**
 * OpenRouter takes a main model and at most this many fallbacks in one request (the live API has
 * refused longer `models` lists); the rest of a longer chain is walked by us.
 */
export const MAX_SERVER_FALLBACKS = 3;

/** Models one request names: the first is asked, the server falls back to the others itself. */
export interface ModelGroup {
	start: number;
	model: string;
	fallbacks: string[];
	/** How many fallbacks a request may name. */
	limit: number;
}

/** The main model followed by its fallbacks, without doubles and blanks. */
export function chainOf(model: string, fallbackModels: readonly string[]): string[] {
	const wanted = [model, ...fallbackModels].map((id) => id.trim());
	return wanted.filter((id, index) => id !== '' && wanted.indexOf(id) === index);
}

/** The models of the request that starts at this place of the chain; undefined past its end. */
export function groupAt(
	chain: readonly string[],
	start: number,
	limit = MAX_SERVER_FALLBACKS,
): ModelGroup | undefined {
	const model = chain[start];
	if (model === undefined) return undefined;
	return { start, model, fallbacks: chain.slice(start + 1, start + 1 + limit), limit };
}

/**
 * Where the chain goes on after a request that failed on every model it named.
 *
 * A failure that is ours alone (the connection broke, no answer in time) says nothing of the other
 * models, so the next one is asked by itself; an answer from OpenRouter means that it has tried
 * the whole group already.
 */
export function afterFailure(group: ModelGroup, serverTriedAll: boolean): number {
	return serverTriedAll ? group.start + 1 + group.fallbacks.length : group.start + 1;
}

/**
 * Where the chain goes on after an answer that came but is of no use.
 *
 * @param answered model id of the answer, which may carry a date or lack the variant
 */
export function afterAnswer(
	chain: readonly string[],
	group: ModelGroup,
	answered: string | undefined,
): number {
	return Math.max(group.start, placeOf(chain, answered)) + 1;
}

/**
 * The place in the chain of the model that answered; -1 when it cannot be told (a router or an
 * alias stands for many models).
 */
export function placeOf(chain: readonly string[], answered: string | undefined): number {
	if (answered === undefined) return -1;
	const exact = chain.indexOf(answered);
	if (exact >= 0) return exact;
	const bases = chain.map((wanted) => wanted.replace(/[:@][^/]*(\/.*)?$/, ''));
	// `x/y-mini-2026-01-01` also begins with `x/y-`: the longest base is the model that answered.
	const [best] = bases
		.filter((base) => base !== '' && isSameModel(base, answered))
		.sort((a, b) => b.length - a.length);
	return best === undefined ? -1 : bases.indexOf(best);
}

/** @param base a model id without variant and preset */
function isSameModel(base: string, answered: string): boolean {
	return answered === base || answered.startsWith(`${base}-`) || answered.startsWith(`${base}:`);
}
