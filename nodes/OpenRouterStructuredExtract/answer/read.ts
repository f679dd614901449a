import type { JsonObject } from '../../shared/contract/json';
import type { Values } from '../../shared/contract/operation';
import { readCompletion, type Completion } from '../../shared/wire/completion';
import { NAME } from '../form';
import { planOf } from '../plan';
import { judge, type Verdict } from './judge';

/** An answer and what it is worth. */
export interface Extraction extends Completion, Verdict {
	/** The JSON as the model wrote it, from wherever it put it. */
	answer: string;
}

/**
 * Reads an answer and holds it against the item's schema.
 *
 * @throws Failure for an answer that is none
 */
export function read(body: JsonObject, values: Values): Extraction {
	const completion = readCompletion(body);
	const answer = answerOf(completion);
	const verdict = judge(planOf(values), answer);
	const { flaw, ...rest } = completion;
	// Data that fits was not cut off, whatever the reason to stop; a refusal stays one.
	const remaining = verdict.records !== undefined && flaw !== 'refused' ? undefined : flaw;
	return { ...rest, ...verdict, answer, flaw: remaining };
}

/** Models that were told to call the function sometimes answer in words all the same. */
function answerOf({ toolCalls, text }: Completion): string {
	const call = toolCalls.find(({ name }) => name === NAME) ?? toolCalls[0];
	return call?.arguments ?? text;
}
