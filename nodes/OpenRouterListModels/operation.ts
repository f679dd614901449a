import type { Operation, Values } from '../shared/contract/operation';
import { badInput } from '../shared/policy/failure';
import { parameters } from './parameters';
import type { Listing, Verb } from './verb';
import { getCredits } from './verbs/getCredits';
import { getGeneration } from './verbs/getGeneration';
import { getKey } from './verbs/getKey';
import { getModel } from './verbs/getModel';
import { listEndpoints } from './verbs/listEndpoints';
import { listModels } from './verbs/listModels';
import { listProviders } from './verbs/listProviders';

const VERBS: ReadonlyMap<unknown, Verb> = new Map(
	Object.entries({
		getCredits,
		getGeneration,
		getKey,
		getModel,
		listEndpoints,
		listModels,
		listProviders,
	}),
);

/** The node's operation: whichever verb the item's Operation parameter names. */
export const catalogue: Operation<Listing> = {
	properties: parameters,
	request: (values) => verbOf(values).request(values),
	read: (body, values) => verbOf(values).read(body, values),
	followUp: (delivered, values) => verbOf(values).followUp?.(delivered, values),
	output: (delivered, values) => verbOf(values).output(delivered, values),
	hints: (delivered, values) => verbOf(values).hints?.(delivered, values) ?? [],
	explain: (failure, values) => verbOf(values).explain?.(failure, values) ?? {},
};

function verbOf(values: Values): Verb {
	const verb = VERBS.get(values['operation']);
	if (verb === undefined) {
		throw badInput('Operation', `“${String(values['operation'])}” is not one of them`);
	}
	return verb;
}
