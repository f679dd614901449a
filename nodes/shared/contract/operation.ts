import type { INodeProperties } from 'n8n-workflow';

import type { Flaw } from './execution';
import type { FailureDetails } from './failure';
import type { FileWish, LoadedFile, OutputFile } from './files';
import type { Arrival, RequestDraft, RequestPart } from './http';
import type { JsonObject, JsonValue } from './json';
import type { CatalogueQuery, FactsByModel } from './modelFacts';
import type { ToolCall, ToolLimits } from './tools';
import type { Attempt, Usage } from './usage';

/** Parameter values of one item, by parameter name, exactly as the form declares them. */
export type Values = Readonly<JsonObject>;

/** One request and its answer. */
export interface Exchange<Reply> {
	draft: RequestDraft;
	reply: Reply;
	/** The body as it came, for "Simplify" off. */
	body: JsonObject;
	/** How it came. */
	arrival?: Arrival;
	/** Which of the draft's parts it answers. */
	part?: RequestPart;
}

/** The API's answer to one item, after the wire check. */
export interface Delivered<Reply> extends Exchange<Reply> {
	/** Exchanges that led up to this answer (pages, repairs, tool turns, parts), oldest first. */
	earlier: ReadonlyArray<Exchange<Reply>>;
	/** Summed over every billed attempt of all exchanges. */
	usage: Usage;
	attempts: Attempt[];
}

/** One more request for the same item. */
export interface FollowUp {
	draft: RequestDraft;
	/** Whether the model that answered goes on, or the next of the chain starts over. */
	model: 'same' | 'next';
	/** What was wrong with the answer, for the list of attempts; unset when nothing was. */
	because?: Flaw;
}

/** What the answer to one item holds that spares later items of the run a cost. */
export interface Sharing<Reply> {
	/** The same for items that can use the same; undefined for an item that shares nothing. */
	key(values: Values, files: readonly LoadedFile[]): string | undefined;
	/** What is left for the others; undefined for nothing. */
	leave(delivered: Delivered<Reply>): JsonValue;
	/** The request of a later item, with what was left. */
	use(draft: RequestDraft, left: JsonValue): RequestDraft;
}

/** What a node returns for one item; the runner pairs it. */
export interface OutputItem {
	json: JsonObject;
	/** Files by binary field. */
	binary?: Readonly<Record<string, OutputFile>>;
	/** Sentences for the user that concern this item only. */
	hints?: string[];
	/**
	 * This part of the answer is of no use, while others are: an error item where the node goes on
	 * after errors, a hint where it does not, so that the good parts are not lost.
	 */
	failed?: FailureDetails;
}

/** What the runner needs to know of any reply. */
export interface ReplyFacts {
	/** The model that answered, as the API names it. */
	model?: string;
	usage?: Usage;
	flaw?: Flaw;
	/** What the model asks to be run before it goes on. */
	toolCalls?: ToolCall[];
}

/**
 * A node as data plus pure functions. The runner does the rest: reading parameters, joining the
 * declared fields with the request, sending, retrying, falling back, pairing.
 */
export interface Operation<Reply extends ReplyFacts> {
	/** The node's parameters; those with `routing.send` fill body or query by themselves. */
	readonly properties: INodeProperties[];
	/** Whether answers can be shown while they come, when somebody waits in n8n's chat. */
	readonly streams?: boolean;
	/** Where tools of n8n can be connected: how long the model may go on asking for them. */
	toolLimits?(values: Values): ToolLimits | undefined;
	/** Files to load before the request is made. Throws a `badInput` failure. */
	files?(values: Values): FileWish[];
	/**
	 * Where `request` learns what the models of the chain can do; looked up once in a run. Of
	 * several lists a later one is asked only for models that the earlier ones do not know.
	 */
	readonly catalogue?: CatalogueQuery | readonly CatalogueQuery[];
	/**
	 * What a declaration cannot say. Throws a `badInput` failure.
	 *
	 * @param facts of the chain's models; empty without `catalogue`, and for an operation with
	 * `shape`, which gets them in its place
	 */
	request(values: Values, files: readonly LoadedFile[], facts: FactsByModel): RequestDraft;
	/**
	 * The same request in another form, after its models refused this one for what it asks of
	 * them; undefined when it was refused for another reason. Every form must be offered once only.
	 */
	instead?(
		failure: FailureDetails,
		draft: RequestDraft,
		values: Values,
		facts: FactsByModel,
	): RequestDraft | undefined;
	/**
	 * The complete request in the form its endpoint takes, for an operation with several endpoints.
	 * Asked after every other check, so that bad input costs no look into the catalogue. Throws a
	 * `badInput` failure for what a model of the chain cannot do.
	 */
	shape?(draft: RequestDraft, values: Values, facts: FactsByModel): RequestDraft;
	/** Checks the answer and types it. Throws a failure for an answer that is none. */
	read(body: JsonObject, values: Values): Reply;
	/**
	 * The request that must follow, if any. Asked after each answer; `model: 'next'` past the end
	 * of the chain ends the item with what there is.
	 */
	followUp?(delivered: Delivered<Reply>, values: Values): FollowUp | undefined;
	/** Items that share wait for the first of them, then use what it left. */
	readonly sharing?: Sharing<Reply>;
	/**
	 * Requests an answer gives rise to, each naming its own `chain`: sent side by side, their
	 * outputs stand in the place of the answer's.
	 *
	 * @param complete the item's request with every declared field
	 */
	branches?(
		delivered: Delivered<Reply>,
		values: Values,
		complete: RequestDraft,
	): RequestDraft[] | undefined;
	/** What is worth keeping of the parts that were answered when another one failed. */
	salvage?(finished: ReadonlyArray<Exchange<Reply>>, values: Values): JsonObject;
	/** Throws a failure when the answer cannot be used after all. */
	output(delivered: Delivered<Reply>, values: Values): OutputItem[];
	/** Sentences for the user about the answer as a whole, also when it gives no item. */
	hints?(delivered: Delivered<Reply>, values: Values): string[];
	/** What only the operation knows of a failure: what to do next, or that it is worth a retry. */
	explain?(failure: FailureDetails, values: Values): Partial<FailureDetails>;
	/** Refuses a body whose declared fields contradict each other. Throws a `badInput` failure. */
	check?(body: JsonObject): void;
}
