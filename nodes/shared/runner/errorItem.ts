import type {
	IDataObject,
	INodeExecutionData,
	NodeApiError,
	NodeOperationError,
} from 'n8n-workflow';

import type { FailureDetails } from '../contract/failure';

/**
 * The item that stands for a failed one when the node goes on. n8n sends an item to the error
 * output by a JSON of nothing but `error`, `message` and `details`; an `error` beside the JSON does
 * so too, but then n8n drops the details.
 */
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
	return { json, pairedItem: { item: itemIndex } };
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
