import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';

import { describe } from '../policy/describe';
import type { Failure } from '../policy/failure';
import { redact } from '../policy/redact';

/** n8n's form of a failure. Nothing of the request or the raw answer travels along. */
export function toNodeError(
	node: INode,
	failure: Failure,
	itemIndex: number,
	secrets: readonly string[],
): NodeApiError | NodeOperationError {
	const { kind, status } = failure.details;
	if (failure.cause instanceof NodeOperationError) return failure.cause;
	const worded = describe(failure.details);
	const message = redact(worded.message, secrets);
	const description = redact(worded.description, secrets);
	if (kind === 'badInput' || kind === 'internal') {
		return new NodeOperationError(node, message, { description, itemIndex });
	}
	const httpCode = status === undefined ? undefined : String(status);
	return new NodeApiError(node, {}, { message, description, httpCode, itemIndex });
}
