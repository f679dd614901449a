import type { JsonObject } from '../shared/contract/json';
import type { Delivered } from '../shared/contract/operation';
import type { ToolCall } from '../shared/contract/tools';
import type { Completion } from '../shared/wire/completion';

/** What a caller asks the model. */
export interface Question {
	messages: readonly JsonObject[];
	tools: readonly JsonObject[];
	/** Request fields for this call alone; they go before the node's settings. */
	settings: JsonObject;
	signal: AbortSignal | undefined;
}

/** What the model answered. */
export interface Answer extends Delivered<Completion> {
	text: string;
	/** The part of the text that was not streamed. */
	unshown: string;
	/** Arguments are JSON in any case. */
	calls: readonly ToolCall[];
}

/** The node's settings, ready to send any number of questions with. */
export interface ModelSession {
	/** ID of the main model. */
	readonly model: string;
	/**
	 * @param show gets the text while it comes
	 * @throws NodeApiError or NodeOperationError that says what happened
	 */
	ask(question: Question, show?: (text: string) => Promise<void>): Promise<Answer>;
}
