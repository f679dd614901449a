import { NodeOperationError, type ISupplyDataFunctions } from 'n8n-workflow';

/** What to do when the SDK for chat models is not there: only newer versions of n8n bring it. */
export function refuseOldHost(context: ISupplyDataFunctions): (reason: Error) => never {
	return (reason) => {
		throw new NodeOperationError(context.getNode(), reason, {
			message: 'This version of n8n has no SDK for chat models',
			description: 'Update n8n, or use OpenRouter Chat Completion, which runs on every version.',
			functionality: 'configuration-node',
		});
	};
}
