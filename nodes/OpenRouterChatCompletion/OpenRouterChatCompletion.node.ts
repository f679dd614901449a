import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { runOperation } from '../shared/runner/runOperation';
import { testAccount } from '../shared/runner/testAccount';
import { getModels, getProviders, searchModels } from '../shared/search/searchModels';
import { chatCompletion } from './operation';

export class OpenRouterChatCompletion implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'OpenRouter Chat Completion',
		name: 'openRouterChatCompletion',
		icon: {
			light: 'file:../../icons/openRouterSuite.svg',
			dark: 'file:../../icons/openRouterSuite.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter.model }}',
		description:
			'Ask any of 400+ AI models, with retries, fallback models and the cost of each answer',
		defaults: { name: 'OpenRouter Chat Completion' },
		inputs: [
			NodeConnectionTypes.Main,
			{ type: NodeConnectionTypes.AiTool, displayName: 'Tools', required: false },
		],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'openRouterAccountApi', required: true, testedBy: 'testAccount' }],
		properties: chatCompletion.properties,
	};

	methods = {
		credentialTest: { testAccount },
		listSearch: { searchModels },
		loadOptions: { getModels, getProviders },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, chatCompletion);
	}
}
