import type {
	IDataObject,
	INodeExecutionData,
	NodeApiError,
	NodeOperationError,
} from 'n8n-workflow';

import type { FailureDetails } from '../contract/failure';

/** The item that stands for a failed one when the node goes on. */
export function errorItem(
	error: NodeApiError | NodeOperationError,
	details: FailureDetails,
	itemIndex: number,
): INodeExecutionData {
	const json: IDataObject = {
		error: error.message,
		details: {
			description: error.description ?? null,
			...factsOf(details),
		},
	};
	const item = { json, pairedItem: { item: itemIndex } };
	return error.node.onError === 'continueErrorOutput' ? markFailed(item, error) : item;
}

/**
 * Has n8n send the item to the error output. All versions do that by an `error` beside the JSON;
 * only newer ones also by a JSON of `error` and `details`. But n8n then puts the bare message in
 * place of the JSON of every item that still has such an `error`. It looks after it has copied the
 * item to the error output, so an `error` that copies leave behind keeps the details. (Early
 * versions take it off the item themselves, so it can be changed.)
 */
function markFailed(
	item: INodeExecutionData,
	error: NodeApiError | NodeOperationError,
): INodeExecutionData {
	return Object.defineProperty(item, 'error', { value: error, enumerable: false, writable: true });
}

function factsOf(details: FailureDetails): IDataObject {
	const { kind, status, model, provider, attempts = [], usage, part, salvaged } = details;
	const { violations, rawAnswer } = details;
	return {
		kind,
		...(status === undefined ? {} : { status }),
		...(model === undefined ? {} : { model }),
		...(provider === undefined ? {} : { provider }),
		...(part === undefined ? {} : { part }),
		...(salvaged === undefined ? {} : { salvaged }),
		attempts: attempts.map((attempt) => ({ ...attempt })),
		...(usage === undefined ? {} : { usage: { ...usage } }),
		...(violations === undefined ? {} : { violations: [...violations] }),
		...(rawAnswer === undefined ? {} : { rawAnswer }),
	};
}
