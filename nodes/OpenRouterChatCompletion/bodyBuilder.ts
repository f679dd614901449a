import type { RequestDraft } from '../shared/contract/http';
import type { JsonObject } from '../shared/contract/json';
import type { Delivered, OutputItem, Values } from '../shared/contract/operation';
import { repairJson } from '../shared/mapping/repairJson';
import { textList } from '../shared/parameters/checkedValue';
import { Failure } from '../shared/policy/failure';
import type { Completion } from '../shared/wire/completion';
import { isJsonObject } from '../shared/wire/parseBody';

/** Makes requests of a description, for free (guide: Body Builder). */
export const BODY_BUILDER = 'openrouter/bodybuilder';

/** What to do with requests that are made from a description; undefined for an ordinary prompt. */
export function buildMode({ options }: Values): 'return' | 'run' | undefined {
	const mode = isJsonObject(options) ? options['buildRequests'] : undefined;
	return mode === 'return' || mode === 'run' ? mode : undefined;
}

/** The builder gets the description alone; every other setting is for the requests it makes. */
export function forBuilder(draft: RequestDraft, values: Values): RequestDraft {
	if (buildMode(values) === undefined) return draft;
	return { ...draft, body: { messages: draft.body?.['messages'] } };
}

/**
 * The requests that were made, with the settings of this node below them.
 *
 * @param complete the request as the form has it
 */
export function builtBranches(
	{ reply, draft }: Delivered<Completion>,
	values: Values,
	complete: RequestDraft,
): RequestDraft[] | undefined {
	if (buildMode(values) !== 'run') return undefined;
	return builtRequests(reply).map((built) => ({
		...draft,
		body: { ...complete.body, ...Object.fromEntries(Object.entries(built).filter(isKept)) },
		chain: [...textList(built['model']), ...textList(built['models'])],
	}));
}

/** Models are put in by the transport, and whether to stream is for this node to say. */
function isKept([key]: [string, unknown]): boolean {
	return !['model', 'models', 'stream'].includes(key);
}

/** One item for each request that was made. */
export function builtItems({ reply, usage, attempts }: Delivered<Completion>): OutputItem[] {
	return builtRequests(reply).map((request, index) => ({
		json: { request, model: request['model'], index, usage, attempts },
	}));
}

/**
 * The requests in a builder's answer.
 *
 * @throws Failure `malformed` for an answer that holds none
 */
export function builtRequests({ text }: Completion): JsonObject[] {
	const plain = text.replace(/^\s*```(?:json)?|```\s*$/g, '');
	const answer: unknown = repairJson(plain)?.value;
	const list: unknown = isJsonObject(answer) && 'requests' in answer ? answer['requests'] : answer;
	const requests = (Array.isArray(list) ? list : [list])
		.filter(isJsonObject)
		.filter(({ model, messages }) => textList(model).length === 1 && Array.isArray(messages));
	if (requests.length > 0) return requests;
	throw new Failure({
		kind: 'malformed',
		cause: 'No requests could be made of the description',
		model: BODY_BUILDER,
		retryable: true,
		remedy: 'Say in the user message what to ask and which models to ask it.',
	});
}
