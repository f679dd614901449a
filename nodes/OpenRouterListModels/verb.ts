import type { RequestDraft } from '../shared/contract/http';
import type { JsonObject } from '../shared/contract/json';
import type { Operation, ReplyFacts, Values } from '../shared/contract/operation';
import { checkedValues } from '../shared/parameters/checkedValues';
import type { CatalogueModel } from '../shared/wire/catalogue';
import { parameters } from './parameters';

/** What every operation of this node reads: entries as they came, one of them or many. */
export interface Listing extends ReplyFacts {
	entries: JsonObject[];
	/** What is understood of those that are models, in their order. */
	models?: ListedModel[];
}

/** An entry as it came, and what is understood of it. */
export interface ListedModel {
	entry: JsonObject;
	model: CatalogueModel;
}

/** One choice of the Operation parameter. */
export interface Verb
	extends Pick<Operation<Listing>, 'read' | 'followUp' | 'output' | 'hints' | 'explain'> {
	/** Where to ask. Throws a `badInput` failure. */
	request(values: Values): RequestDraft;
}

/** The entered parameters by name, checked. Throws a `badInput` failure. */
export function entered(values: Values): JsonObject {
	return checkedValues(parameters, values);
}

/** As many as Return All and Limit let through. */
export function limited<Entry>(entries: readonly Entry[], values: Values): Entry[] {
	const { returnAll, limit } = entered(values);
	return entries.slice(0, returnAll === true || typeof limit !== 'number' ? undefined : limit);
}

/** Whether raw entries are wanted. */
export function isRaw(values: Values): boolean {
	return values['simplify'] === false;
}
