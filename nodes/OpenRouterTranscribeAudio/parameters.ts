import type { INodeProperties } from 'n8n-workflow';

import { executionParameter } from '../shared/parameters/execution';
import { fallbackModels, modelParameter, simplify } from '../shared/parameters/model';
import { options } from './options';

const DEFAULT_MODEL = { id: 'openai/whisper-large-v3', name: 'OpenAI: Whisper Large V3' };

/** What the form shows, top to bottom. */
export const parameters: INodeProperties[] = [
	modelParameter(DEFAULT_MODEL, 'searchTranscriptionModels'),
	{
		displayName: 'Source',
		name: 'source',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Binary Field', value: 'binary', description: 'A file of the incoming item' },
			{ name: 'URL', value: 'url', description: 'A file the node downloads' },
		],
		default: 'binary',
		description: 'Where the recording is',
	},
	{
		displayName: 'Input Binary Field',
		name: 'binaryField',
		type: 'string',
		default: 'data',
		required: true,
		placeholder: 'e.g. data',
		hint: 'The name of the input field that holds the recording',
		description: 'WAV, MP3, FLAC, M4A, OGG, WebM or AAC; WAV, MP3 and FLAC can be hours long',
		displayOptions: { show: { source: ['binary'] } },
	},
	{
		displayName: 'Audio URL',
		name: 'audioUrl',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. https://example.com/episode-12.mp3',
		description: 'Address of the audio file itself; your API key is not sent there',
		displayOptions: { show: { source: ['url'] } },
	},
	{
		displayName: 'Output Format',
		name: 'outputFormat',
		type: 'options',
		options: [
			{
				name: 'Captions (SRT)',
				value: 'srt',
				description: 'For video players and editors, as text and as a file',
			},
			{
				name: 'Captions (WebVTT)',
				value: 'vtt',
				description: 'For the web, as text and as a file',
			},
			{
				name: 'Segments',
				value: 'segments',
				description: 'The text, and its sentences with times',
			},
			{ name: 'Text', value: 'text', description: 'What was said, and nothing else' },
		],
		default: 'text',
		description: 'In which form to get what was said; all but Text need a model that gives times',
	},
	{ ...fallbackModels, typeOptions: { loadOptionsMethod: 'getTranscriptionModels' } },
	executionParameter(['empty', 'errors', 'refused', 'truncated'], ['errors']),
	options,
	simplify,
];
