import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { runOperation } from '../shared/runner/runOperation';
import { testAccount } from '../shared/runner/testAccount';
import { getExtractModels, getProviders, searchExtractModels } from '../shared/search/searchModels';
import { structuredExtract } from './operation';

export class OpenRouterStructuredExtract implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'OpenRouter Structured Extract',
		name: 'openRouterStructuredExtract',
		icon: {
			light: 'file:../../icons/openRouterSuite.svg',
			dark: 'file:../../icons/openRouterSuite.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter.model }}',
		description:
			'Turn texts, PDFs and pictures into data that always fits your fields, with any of 400+ AI models',
		defaults: { name: 'OpenRouter Structured Extract' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'openRouterAccountApi', required: true, testedBy: 'testAccount' }],
		properties: structuredExtract.properties,
	};

	methods = {
		credentialTest: { testAccount },
		listSearch: { searchExtractModels },
		loadOptions: { getModels: getExtractModels, getProviders },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, structuredExtract);
	}
}
