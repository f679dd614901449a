import type { INodeProperties } from 'n8n-workflow';

import { executionParameter } from '../shared/parameters/execution';
import { fallbackModels, modelParameter, simplify } from '../shared/parameters/model';
import { options } from './options';
import { imageProviders } from './providers';
import { referenceImages } from './references';

const DEFAULT_MODEL = {
	id: 'google/gemini-2.5-flash-image',
	name: 'Gemini 2.5 Flash Image',
};

/** What the form shows, top to bottom. */
export const parameters: INodeProperties[] = [
	modelParameter(DEFAULT_MODEL, 'searchImageModels'),
	{
		displayName: 'Prompt',
		name: 'prompt',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		required: true,
		placeholder: 'e.g. A ceramic mug on white, soft studio light, {{ $json.color }}',
		description: 'What the picture should show, or what to change in the reference images',
		routing: { send: { type: 'body', property: 'prompt' } },
	},
	referenceImages,
	{ ...fallbackModels, typeOptions: { loadOptionsMethod: 'getImageModels' } },
	imageProviders,
	executionParameter(['empty', 'errors', 'refused'], ['empty', 'errors'], true),
	options,
	{
		...simplify,
		description:
			'Whether to return a simplified version of the response instead of the raw data. The raw answer is one item that holds every picture twice: as a file and as text.',
	},
];
