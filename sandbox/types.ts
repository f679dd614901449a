import type { FaultRule } from './faults/types';

/** What a test or a benchmark may look at after the fact. */
export interface RecordedRequest {
	method: string;
	/** Below the base URL, e.g. `/chat/completions`. */
	path: string;
	query: Record<string, string>;
	headers: Record<string, string>;
	/** Parsed JSON, or the text when it is none. */
	body: unknown;
	/** Milliseconds since the epoch. */
	at: number;
	model?: string;
	contractViolations: string[];
	fault?: string;
	/** HTTP status of the answer, once its headers are out. */
	status?: number;
	/** A complete answer was generated, whether or not it reached the client. */
	billed: boolean;
	/** The whole response was handed to the operating system. */
	answered: boolean;
	/** The client went away first. */
	closedEarly: boolean;
}

export interface SandboxStats {
	open: number;
	maxOpen: number;
	closedEarly: number;
	billed: number;
	/** Requests seen, recorded or not. */
	total: number;
}

export interface Limits {
	perSecond?: number;
	/** Length of the fixed window over which `perSecond` is counted; default 1. */
	windowSeconds?: number;
	/** Makes it a token bucket of this size that refills at `perSecond`. */
	burst?: number;
	inFlight?: number;
	/** Whether a 429 says when to come back; default false. */
	retryAfter?: boolean;
}

export interface ReplyToolCall {
	name: string;
	arguments: unknown;
	id?: string;
}

/** A scripted answer in place of the echo. */
export interface ReplyRule {
	match?: {
		model?: string;
		/** Looked for in the last user message. */
		textIncludes?: string;
		/** Role of the very last message, to answer tool results differently. */
		lastRole?: 'user' | 'tool' | 'assistant';
	};
	content?: string | null;
	toolCalls?: ReplyToolCall[];
	/** Fields laid over the assistant message, raw. */
	message?: Record<string, unknown>;
	finishReason?: string;
	annotations?: unknown[];
	reasoning?: string;
	/** How often per last user message; default without end. */
	times?: number;
}

export type LatencySetting = number | ((request: RecordedRequest) => number);

export interface SandboxOptions {
	/** 0, the default, takes a free port. */
	port?: number;
	latencyMs?: number;
	/** The accepted key, `sandbox-key` by default; any other gets a 401. */
	apiKey?: string;
	/** Makes `probability` in fault rules repeatable; default 1. */
	seed?: number;
	/** Keep requests in `requests`; default true. Off for benchmarks with large bodies. */
	record?: boolean;
}

export interface Sandbox {
	/** `http://127.0.0.1:PORT/api/v1`. */
	readonly baseUrl: string;
	readonly requests: RecordedRequest[];
	readonly stats: SandboxStats;
	/** Replaces all fault rules; the first rule that matches wins. */
	setFaults(rules: FaultRule[]): void;
	setReplies(rules: ReplyRule[]): void;
	setLimits(limits: Limits | undefined): void;
	/** Wait before each inference answer, in milliseconds. */
	setLatency(latency: LatencySetting): void;
	/** Pads generated pictures to at least this size; 0 leaves them small. */
	setImageBytes(bytes: number): void;
	/** Forgets requests and stats, faults, replies and limits; latency goes back to the start. */
	reset(): void;
	/** Ends every connection, then the server. */
	close(): Promise<void>;
}
