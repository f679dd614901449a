import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { runOperation } from '../shared/runner/runOperation';
import { testAccount } from '../shared/runner/testAccount';
import { getTranscriptionModels, searchTranscriptionModels } from '../shared/search/searchModels';
import { transcribeAudio } from './operation';

export class OpenRouterTranscribeAudio implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'OpenRouter Transcribe Audio',
		name: 'openRouterTranscribeAudio',
		icon: {
			light: 'file:../../icons/openRouterSuite.svg',
			dark: 'file:../../icons/openRouterSuite.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter.model.value }}',
		description: 'Turn recordings into text or captions, however long they are',
		defaults: { name: 'OpenRouter Transcribe Audio' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'openRouterAccountApi', required: true, testedBy: 'testAccount' }],
		properties: transcribeAudio.properties,
	};

	methods = {
		credentialTest: { testAccount },
		listSearch: { searchTranscriptionModels },
		loadOptions: { getTranscriptionModels },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, transcribeAudio);
	}
}
