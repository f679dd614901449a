import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { runOperation } from '../shared/runner/runOperation';
import { testAccount } from '../shared/runner/testAccount';
import { getImageModels, getProviders, searchImageModels } from '../shared/search/searchModels';
import { imageGenerate } from './operation';

export class OpenRouterImageGenerate implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'OpenRouter Image Generate',
		name: 'openRouterImageGenerate',
		icon: {
			light: 'file:../../icons/openRouterSuite.svg',
			dark: 'file:../../icons/openRouterSuite.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter.model.value }}',
		description:
			'Make pictures from a text, or from pictures and a text, each as a file of its own item',
		defaults: { name: 'OpenRouter Image Generate' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'openRouterAccountApi', required: true, testedBy: 'testAccount' }],
		properties: imageGenerate.properties,
	};

	methods = {
		credentialTest: { testAccount },
		listSearch: { searchImageModels },
		loadOptions: { getImageModels, getProviders },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, imageGenerate);
	}
}
