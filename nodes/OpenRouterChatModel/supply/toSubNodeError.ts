import type { ISupplyDataFunctions, NodeApiError, NodeOperationError } from 'n8n-workflow';

import type { Host } from '../../shared/contract/http';
import { failureFrom } from '../../shared/policy/failure';
import { createSuggestModels } from '../../shared/runner/suggestModels';
import { toNodeError } from '../../shared/runner/toNodeError';

/**
 * What was caught, as the error of a sub-node: n8n shows it at this node and not at the agent. It
 * carries the attempts and what they cost.
 *
 * @param inChat whether somebody in n8n's chat waits for the answer; the chat shows the description
 * of an error alone
 */
export async function toSubNodeError(
	context: ISupplyDataFunctions,
	itemIndex: number,
	host: Host,
	error: unknown,
	inChat: boolean,
): Promise<NodeApiError | NodeOperationError> {
	const failure = await createSuggestModels(host)(failureFrom(error));
	const worded = toNodeError(context.getNode(), failure, itemIndex, host.secrets);
	const { attempts, usage } = failure.details;
	if (inChat) worded.description = `${worded.message}\n${worded.description ?? ''}`;
	worded.functionality = 'configuration-node';
	worded.context = { ...worded.context, data: { attempts, usage } };
	return worded;
}
