import type { JsonObject } from './json';
import type { Attempt, Usage } from './usage';

/**
 * Why a request did not end in a usable answer. Code tests the kind, never the class: every
 * bundled copy of this package has a `Failure` class of its own.
 */
export type FailureKind =
	/** A parameter of the node is wrong; nothing was sent. */
	| 'badInput'
	/** 401: the API key is missing, wrong or disabled. */
	| 'auth'
	/** 402: the account or the key has no credits left. */
	| 'credits'
	/** The run may not cost more, says the user; nothing was sent. */
	| 'budget'
	/** 429: too many requests. */
	| 'rateLimit'
	/** 403 with moderation reasons, or a guardrail that matched. */
	| 'moderation'
	/** 403 for any other reason. */
	| 'forbidden'
	/** 404, or 400 that names the model: no such model, or no endpoint left for it. */
	| 'notFound'
	/** 400, 422 and other refusals of the request itself. */
	| 'badRequest'
	/** 413: the request is too large. */
	| 'tooLarge'
	/** 5xx, or an error the provider reported inside a 200. */
	| 'upstream'
	/** The answer did not come in time. */
	| 'timeout'
	/** The connection was refused, reset or cut off. */
	| 'network'
	/** The answer is not what the API documents (HTML, broken JSON). */
	| 'malformed'
	/** The answer holds nothing and no reason to stop. */
	| 'empty'
	/** The model declined, or a content filter stopped it, where an answer cannot be done without. */
	| 'refused'
	/** The answer was cut off at its maximum length and cannot be used so. */
	| 'truncated'
	/** The answer does not fit the schema, after all repairs. */
	| 'invalidOutput'
	/** The server points to another host; the key is not sent there. */
	| 'redirect'
	/** The model went on asking for tools past the limits the user set. */
	| 'toolLimit'
	/** The execution was stopped. */
	| 'aborted'
	/** Not the network's doing: a bug of ours, or an expression that cannot be evaluated. */
	| 'internal';

/** What OpenRouter says about an error, unwrapped (api errors, provider errors, moderation). */
export interface ErrorInfo {
	/** The most telling sentence: the provider's own words when there are any. */
	message: string;
	/** Status inside the body (`error.code`), which may differ from the HTTP status. */
	code?: number;
	/** Stable discriminator (`metadata.error_type`). */
	errorType?: string;
	providerName?: string;
	/** Moderation reasons or guardrail patterns. */
	reasons?: string[];
	/** `error.availability.retryable`: decides over the status where it is present. */
	retryable?: boolean;
	/** `error.availability.code`, e.g. `constraint_filtered`. */
	availabilityCode?: string;
	/** `error.availability.excluded_by`: which preferences left no endpoint. */
	excludedBy?: string[];
	/** Models OpenRouter proposes instead. */
	fallbackModels?: string[];
	/** Seconds named in the body (`metadata.retry_after_seconds`, `availability.retry_after`). */
	retryAfterSeconds?: number;
}

/** Everything known about a failure; the wording is made from it in one place. */
export interface FailureDetails {
	kind: FailureKind;
	/** What the cause says, free of secrets and payloads. */
	cause: string;
	/** HTTP status, or the status an answer with 200 carries. */
	status?: number;
	model?: string;
	provider?: string;
	retryable: boolean;
	/** How long the server asked to wait. */
	serverWaitMs?: number;
	/** A longer wait than the user allows: how long it would have been. */
	refusedWaitMs?: number;
	info?: ErrorInfo;
	/** A parameter's display name, for `badInput`. */
	parameter?: string;
	/** What does not fit, each as `path: expected …, got …`, for `invalidOutput`. */
	violations?: string[];
	/** The model's answer as it came, where the user asked for it. */
	rawAnswer?: string;
	/** What to do next, where only the place that failed knows it. */
	remedy?: string;
	/** Part of the answer was shown already, so nothing else may be shown in its place. */
	shown?: boolean;
	attempts?: Attempt[];
	/** The name of the part that failed, where an item is sent in parts. */
	part?: string;
	/** What the other parts gave. */
	salvaged?: JsonObject;
	/** Billed although it failed. */
	usage?: Usage;
}
