import type { JsonObject } from '../../nodes/shared/contract/json';

/** What the schema of a case is made from. */
export type Request = 'object' | 'list' | 'nested';

/** One malformed answer and how the node has to deal with it. */
export interface Case {
	name: string;
	/** Which request it answers; default `object`. */
	of?: Request;
	/** The model's text, or more of its message than text. */
	answer: string | Answer;
	/** Good at once, good after one repair, or an error. */
	ends: 'healed' | 'repaired' | 'rejected';
	/** The records that must come out; default: what the request expects. */
	records?: JsonObject[];
	/** What the repair must be told, or the error must list. */
	violation?: string;
	/** Kind of the error. */
	failure?: string;
}

export interface Answer {
	content?: string | null;
	/** Arguments of the function call, instead of content. */
	call?: string;
	refusal?: string;
	finishReason?: string;
}
