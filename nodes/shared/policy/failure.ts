import type { FailureDetails, FailureKind } from '../contract/failure';

/** The one way a request ends badly. The runner words it for the user. */
export class Failure extends Error {
	readonly details: FailureDetails;

	constructor(details: FailureDetails, cause?: unknown) {
		super(details.cause, { cause });
		this.name = 'Failure';
		this.details = details;
	}

	get kind(): FailureKind {
		return this.details.kind;
	}

	/** The same failure with more known about it. */
	with(more: Partial<FailureDetails>): Failure {
		return new Failure({ ...this.details, ...more }, this.cause);
	}
}

/**
 * A parameter the user has to change; nothing was sent.
 *
 * @param parameter display name, as the form shows it
 * @param cause what is wrong with it
 * @param remedy what to enter instead
 */
export function badInput(parameter: string, cause: string, remedy?: string): Failure {
	return new Failure({ kind: 'badInput', cause, parameter, remedy, retryable: false });
}

/** The user stopped the execution. */
export function stopped(): Failure {
	return new Failure({ kind: 'aborted', cause: 'The execution was stopped', retryable: false });
}

/** What was caught, as a failure. Anything unforeseen is `internal`: kept as it is, never retried. */
export function failureFrom(error: unknown): Failure {
	if (error instanceof Failure) return error;
	const cause = error instanceof Error ? error.message : String(error);
	return new Failure({ kind: 'internal', cause, retryable: false }, error);
}
