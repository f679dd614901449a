import {
	NodeConnectionTypes,
	type INodeType,
	type INodeTypeDescription,
	type ISupplyDataFunctions,
	type SupplyData,
} from 'n8n-workflow';

import { testAccount } from '../shared/runner/testAccount';
import { getModels, getProviders, searchModels } from '../shared/search/searchModels';
import { parameters } from './parameters';
import { refuseOldHost } from './supply/refuseOldHost';

export class OpenRouterChatModel implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'OpenRouter Chat Model Plus',
		name: 'openRouterChatModel',
		icon: {
			light: 'file:../../icons/openRouterSuite.svg',
			dark: 'file:../../icons/openRouterSuite.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter.model }}',
		description:
			'Any of 400+ AI models for AI Agents and chains, with retries, fallback models and the cost of each answer',
		defaults: { name: 'OpenRouter Chat Model Plus' },
		inputs: [],
		outputs: [NodeConnectionTypes.AiLanguageModel],
		outputNames: ['Model'],
		credentials: [{ name: 'openRouterAccountApi', required: true, testedBy: 'testAccount' }],
		properties: parameters,
	};

	methods = {
		credentialTest: { testAccount },
		listSearch: { searchModels },
		loadOptions: { getModels, getProviders },
	};

	/** The SDK is loaded on first use: n8n drops a whole package when one node of it cannot load. */
	async supplyData(this: ISupplyDataFunctions, itemIndex: number): Promise<SupplyData> {
		const { supplyChatModel } = await import('./supply/supplyChatModel').catch(refuseOldHost(this));
		return await supplyChatModel(this, itemIndex);
	}
}
