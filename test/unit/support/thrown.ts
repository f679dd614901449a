import type { FailureDetails } from '../../../nodes/shared/contract/failure';
import { Failure } from '../../../nodes/shared/policy/failure';

/** What a call that must end in a Failure says about it. */
export function detailsThrownBy(call: () => unknown): FailureDetails {
	try {
		call();
	} catch (error) {
		return detailsOf(error);
	}
	throw new Error('nothing was thrown');
}

/** The same for a promise. */
export async function detailsRejectedBy(promise: Promise<unknown>): Promise<FailureDetails> {
	try {
		await promise;
	} catch (error) {
		return detailsOf(error);
	}
	throw new Error('nothing was rejected');
}

function detailsOf(error: unknown): FailureDetails {
	if (error instanceof Failure) return error.details;
	throw error;
}
