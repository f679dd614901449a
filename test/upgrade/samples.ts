import type { INodeExecutionData, INodeParameters, NodeParameterValueType } from 'n8n-workflow';

import { makeWav } from '../../sandbox/server';
import { binaryFile, binaryItem } from '../engine/harness';

const CHAT_MODEL = 'openai/gpt-4o-mini';
const model = (value: string): INodeParameters => ({
	model: { __rl: true, mode: 'id', value },
});

/** Values for parameters that do not take just any text, by name. */
export type Samples = Readonly<Record<string, NodeParameterValueType>>;

/** How a node is tried: what it needs to run, and values for what takes more than any text. */
export interface Trial {
	base: INodeParameters;
	samples: Samples;
	input: INodeExecutionData;
	/** By the name of a setting: what it cannot do without. */
	together?: Readonly<Record<string, INodeParameters>>;
	/** A chat model, which other nodes ask. */
	isModel?: boolean;
}

const TOOL = {
	type: 'function',
	function: { name: 'lookUp', parameters: { type: 'object', properties: {} } },
};

const TOP_LOGPROBS = { 'options.topLogprobs': { options: { logprobs: true, topLogprobs: 2 } } };
const HEARING = model('google/gemini-2.5-flash');

const COMMON: Samples = {
	model: CHAT_MODEL,
	fallbackModels: ['openai/gpt-4o'],
	ignore: ['azure'],
	only: ['openai'],
	order: ['openai'],
	urls: 'https://example.com/picture.png',
	binaryFields: 'data',
	logitBias: '{ "50256": -100 }',
	cacheMarks: ['longTexts', 'system'],
	traceID: 'trace-1',
};

const PICTURE =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const plain: INodeExecutionData = { json: {} };
const withPicture = binaryItem({
	data: binaryFile(Buffer.from(PICTURE, 'base64'), 'image/png', 'dot.png'),
});
const withSound = binaryItem({
	data: binaryFile(makeWav(1), 'audio/wav', 'sound.wav'),
});

/** By the name of the node. */
export const TRIALS: Readonly<Record<string, Trial>> = {
	openRouterChatCompletion: {
		base: { ...model(CHAT_MODEL), userMessage: 'What is n8n?' },
		samples: {
			...COMMON,
			messagesJson: '[{ "role": "user", "content": "Hi" }]',
			tools: JSON.stringify([TOOL]),
			fileAnnotations: '[]',
		},
		input: withPicture,
		together: TOP_LOGPROBS,
	},
	openRouterStructuredExtract: {
		base: {
			...model(CHAT_MODEL),
			text: 'Ada is 36.',
			fields: { values: [{ name: 'age', type: 'integer' }] },
		},
		samples: {
			...COMMON,
			exampleJson: '{ "age": 36 }',
			jsonSchema: '{ "type": "object", "properties": { "age": { "type": "integer" } } }',
		},
		input: withPicture,
	},
	openRouterListModels: { base: {}, samples: { ...COMMON, providers: ['OpenAI'] }, input: plain },
	openRouterImageGenerate: {
		base: { ...model('openai/gpt-5-image'), prompt: 'A red fox' },
		samples: {
			...COMMON,
			model: 'openai/gpt-5-image',
			fallbackModels: ['google/gemini-2.5-flash-image'],
			options: '{ "openai": { "style": "vivid" } }',
		},
		input: withPicture,
		together: { 'options.outputFormat: svg': model('recraft/recraft-v3-svg') },
	},
	openRouterTranscribeAudio: {
		base: model('openai/whisper-large-v3'),
		samples: {
			...COMMON,
			model: 'openai/whisper-large-v3',
			binaryField: 'data',
			fallbackModels: ['openai/gpt-4o-transcribe'],
			providerOptions: '{ "openai": { "prompt": "names" } }',
			language: 'en',
		},
		input: withSound,
		together: {
			'options.api: chat': HEARING,
			'options.question': HEARING,
			'options.vocabulary': HEARING,
		},
	},
	openRouterChatModel: {
		base: model(CHAT_MODEL),
		samples: COMMON,
		input: plain,
		together: TOP_LOGPROBS,
		isModel: true,
	},
};
