import { supplyModel } from '@n8n/ai-node-sdk';
import type { ISupplyDataFunctions, SupplyData } from 'n8n-workflow';

import { keepCallDetails } from '../adapter/keepCallDetails';
import { Ledger } from '../adapter/Ledger';
import { tracedContext } from '../adapter/tracedContext';
import { OpenRouterModel } from './OpenRouterModel';
import { openSession } from './session';

/**
 * A chat model for the node above, in the form n8n's agents and chains take.
 *
 * @throws NodeOperationError for settings that make no sense
 */
export async function supplyChatModel(
	context: ISupplyDataFunctions,
	itemIndex: number,
): Promise<SupplyData> {
	const ledger = new Ledger();
	const model = new OpenRouterModel(await openSession(context, itemIndex, ledger));
	const { response } = supplyModel(tracedContext(context, ledger), model);
	return { response: keepCallDetails(response) };
}
