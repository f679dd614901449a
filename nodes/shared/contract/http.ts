import type { FailureDetails } from './failure';
import type { JsonObject } from './json';

/** A request as the API wants it; `path` is relative to the credential's base URL. */
export interface RequestDraft {
	method: 'GET' | 'POST';
	path: string;
	query?: Record<string, string | number | boolean>;
	headers?: Record<string, string>;
	body?: JsonObject;
	/** The model a request is about that names none in a body; failures name it. */
	model?: string;
	/** The endpoint takes no `models`: a chain is walked here, one model at a time. */
	oneModel?: boolean;
	/** Models to ask in place of those the form names. */
	chain?: readonly string[];
	/** Some answers only come as a stream, some are of no use to a reader while they come. */
	streams?: 'always' | 'never';
	/** Files in the answer are decoded while they come: `LiftedText` stands in the body for them. */
	liftsFiles?: boolean;
	/** Fields of the body that are too large to keep: made when it goes out, and let go with it. */
	lateBody?(): JsonObject;
	/** How large these fields, or files in the body, are in the request; weighed before it goes out. */
	lateBytes?: number;
	/** In place of one request, several that answer the item together. */
	parts?: readonly RequestPart[];
}

/** One of several requests that are sent side by side; each is the draft with fields of its own. */
export interface RequestPart {
	/** Tells it apart in a failure: its number and what it covers. */
	name: string;
	/** The stretch of a recording it holds, in seconds from the beginning of the whole. */
	startSeconds: number;
	endSeconds: number;
	/** The fields it adds to the draft's body; made when its turn comes. */
	lateBody(): JsonObject;
	lateBytes: number;
}

/** One HTTP call, ready to go. */
export interface HttpRequest {
	method: 'GET' | 'POST';
	url: string;
	query?: Record<string, string | number | boolean>;
	headers: Record<string, string>;
	body?: JsonObject;
	timeoutMs: number;
	/** Ends this call alone; for calls that stream. */
	signal?: AbortSignal;
}

/** What came back, whatever the status. Header names are lower case. */
export interface HttpReply {
	status: number;
	headers: Record<string, string>;
	text: string;
}

/** What is known of an answer besides its body. */
export interface Arrival {
	/** Names are lower case. */
	headers: Record<string, string>;
	/** From sending the request to the last byte of its answer. */
	tookMs: number;
}

/** An answer whose body is still on its way. */
export interface HttpStream {
	status: number;
	headers: Record<string, string>;
	body: AsyncIterable<Uint8Array>;
}

/** The outside world as the transport sees it; tests replace it. */
export interface Host {
	/** Base URL without a trailing slash. */
	readonly baseUrl: string;
	/** Values that must never be shown (the API key). */
	readonly secrets: readonly string[];
	readonly signal: AbortSignal | undefined;
	/** Resolves for every HTTP status; rejects when no complete answer came. */
	request(request: HttpRequest): Promise<HttpReply>;
	/** Resolves as soon as the headers are there. */
	open(request: HttpRequest): Promise<HttpStream>;
	/** Ends early, without a throw, when the execution is stopped. */
	sleep(ms: number): Promise<void>;
	/** Milliseconds since the epoch. */
	now(): number;
	/** 0 <= n < 1. */
	random(): number;
}

/** How one attempt ended, as far as the pace of the others is concerned. */
export type AttemptEnd =
	/** @param bytes of an answer that is worth to be weighed */
	| { end: 'clean'; bytes?: number; costUsd?: number }
	/** Neither a limit nor a proof of free capacity. `returns`: it will be tried again. */
	| { end: 'failed'; costUsd?: number; returns?: boolean }
	/** 429 or 503; `waitMs` as far as the server named one. */
	| { end: 'limited'; waitMs?: number; costUsd?: number; returns?: boolean }
	/** 401 or 402: nothing more is sent in this run. */
	| { end: 'fatal'; failure: FailureDetails };

/** Lets attempts through: bounded in number, paused together, closed together. */
export interface Gate {
	/**
	 * Resolves when this attempt may start; throws the run's fatal failure or `aborted`.
	 *
	 * @param bytes of a body that is large enough to count
	 */
	enter(bytes?: number): Promise<void>;
	/** @param bytes the same number again */
	leave(end: AttemptEnd, bytes?: number): void;
	/** An attempt that left with `returns` does not come back after all. */
	giveUp(): void;
}
