import type { ChatCompletion } from '../chat/types';
import type { Exchange } from '../http/exchange';
import type { GeneratedImage } from '../images/types';
import type { FaultName } from './table';

/** Numbers and words that single faults understand; each has a default. */
export interface FaultOptions {
	retryAfterSeconds?: number;
	delayMs?: number;
	affordTokens?: number;
	/** Values of `error.availability.excluded_by`. */
	excludedBy?: string[];
	provider?: string;
	/** The upstream's own message, in `error.metadata.raw`. */
	raw?: string;
	/** Chunks or pieces let through before the fault. */
	after?: number;
}

export interface FaultRule {
	fault: FaultName;
	options?: FaultOptions;
	match?: {
		/** Path below the base URL, e.g. `/key`; without it a rule hits inference requests only. */
		path?: string;
		/** Hits only this model of the request, so that its `models` fall through to the next. */
		model?: string;
		/** Looked for in the last user message, prompt or query. */
		textIncludes?: string;
		/** Share of tries hit, 0 to 1, drawn from the seed and the text. */
		probability?: number;
	};
	/** How often per last user message; default without end. */
	times?: number;
}

export interface FaultContext {
	options: FaultOptions;
	exchange: Exchange;
	/** The model that was asked for, as the client wrote it. */
	model: string;
}

/** A finished answer: an object body is sent as JSON, a string as it is. */
export interface CannedAnswer {
	status: number;
	headers?: Record<string, string>;
	body: object | string;
}

/** How many bytes or events of a generated answer get out, and how it ends. */
export interface StreamPlan {
	events: Array<string | Buffer>;
	ending: 'end' | 'destroy' | 'stall';
}

/**
 * - `answer`: a finished answer instead of a generated one; nothing is billed
 * - `exchange`: takes over the connection; resolves to true when the request shall go on
 * - `payload`: gets the generated answer as bytes and delivers it in its own way
 * - `completion`: changes a generated chat completion
 * - `stream`: changes the events of a streamed answer
 * - `pictures`: changes generated pictures
 * - `buffered`: answers a request for a stream with plain JSON
 */
export type Fault =
	| { kind: 'answer'; build: (context: FaultContext) => CannedAnswer }
	| { kind: 'exchange'; run: (context: FaultContext) => Promise<boolean> }
	| { kind: 'payload'; deliver: (exchange: Exchange, payload: Buffer) => void }
	| {
			kind: 'completion';
			billed: boolean;
			change: (completion: ChatCompletion, context: FaultContext) => ChatCompletion;
	  }
	| {
			kind: 'stream';
			billed: boolean;
			plan: (events: string[], context: FaultContext) => StreamPlan;
	  }
	| { kind: 'pictures'; change: (images: GeneratedImage[]) => GeneratedImage[] }
	| { kind: 'buffered' };
