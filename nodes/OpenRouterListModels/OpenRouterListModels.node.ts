import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { runOperation } from '../shared/runner/runOperation';
import { testAccount } from '../shared/runner/testAccount';
import { searchAllModels } from '../shared/search/searchModels';
import { getProviderNames } from '../shared/search/searchProviders';
import { catalogue } from './operation';

export class OpenRouterListModels implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'OpenRouter List Models',
		name: 'openRouterListModels',
		icon: {
			light: 'file:../../icons/openRouterSuite.svg',
			dark: 'file:../../icons/openRouterSuite.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter.operation }}',
		description:
			'The catalogue of AI models as data: prices, abilities and providers, and what is left of your credits',
		defaults: { name: 'OpenRouter List Models' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'openRouterAccountApi', required: true, testedBy: 'testAccount' }],
		properties: catalogue.properties,
	};

	methods = {
		credentialTest: { testAccount },
		listSearch: { searchAllModels },
		loadOptions: { getProviderNames },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, catalogue);
	}
}
