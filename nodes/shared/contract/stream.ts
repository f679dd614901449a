import type { JsonObject } from './json';

/** Where an answer goes while it grows: n8n's chat, for the person who waits for it. */
export interface StreamSink {
	/** Shows one more piece of text. */
	show(text: string): Promise<void>;
	/** The longest silence between two pieces, in milliseconds. */
	readonly idleTimeoutMs: number;
}

/** Makes of the events of a stream the body the same request would have got without streaming. */
export interface StreamFold {
	/** @returns what this event adds for the person who reads along */
	add(event: JsonObject): string;
	/** Whether the answer is whole, even if the end of the stream is not marked. */
	readonly finished: boolean;
	/** The text so far. */
	readonly text: string;
	body(): JsonObject;
}
