import type { INodeProperties } from 'n8n-workflow';

/** What a request can say beyond its recording, by name as n8n wants it. */
export const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	description: 'Everything else the request can say; what you do not add is not sent',
	options: [
		{
			displayName: 'API',
			name: 'api',
			type: 'options',
			options: [
				{
					name: 'Automatic',
					value: 'automatic',
					description: 'Transcription for models made for it, Chat for others that hear',
				},
				{
					name: 'Chat',
					value: 'chat',
					description: 'A chat model listens and writes down what it hears, without times',
				},
				{
					name: 'Transcription',
					value: 'transcription',
					description: 'For models such as Whisper; the only one that gives times',
				},
			],
			default: 'automatic',
			description: 'Which of OpenRouter’s two ways from sound to text is used',
		},
		{
			displayName: 'Language',
			name: 'language',
			type: 'string',
			default: '',
			placeholder: 'e.g. en',
			description:
				'Two-letter code of the spoken language (ISO 639-1); without it the model finds out by itself',
		},
		{
			displayName: 'Part Length (Minutes)',
			name: 'partMinutes',
			type: 'number',
			typeOptions: { minValue: 0.1, maxValue: 60, numberPrecision: 2 },
			default: 5,
			description:
				'Longer recordings (WAV, MP3, FLAC) are sent in parts of up to this length and joined again. Shorter parts help when a provider is too slow to answer in time.',
		},
		{
			displayName: 'Provider Options',
			name: 'providerOptions',
			type: 'json',
			default: '{}',
			placeholder: 'e.g. { "deepgram": { "diarize": true } }',
			description:
				'Settings of the provider’s own, by the name of the provider, for instance to tell speakers apart (Transcription only)',
		},
		{
			displayName: 'Question',
			name: 'question',
			type: 'string',
			typeOptions: { rows: 3 },
			default: '',
			placeholder: 'e.g. Is the caller satisfied? Answer yes or no.',
			description:
				'Asks a chat model that hears about the recording, instead of writing down what is said',
		},
		{
			displayName: 'Temperature',
			name: 'temperature',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 1, numberPrecision: 2 },
			default: 0,
			description: '0 keeps to what was heard; higher values guess more freely',
			routing: { send: { type: 'body', property: 'temperature' } },
		},
		{
			displayName: 'Timestamp Granularities',
			name: 'timestampGranularities',
			type: 'multiOptions',
			options: [
				{ name: 'Segment', value: 'segment', description: 'Start and end of each sentence or so' },
				{ name: 'Word', value: 'word', description: 'Start and end of each word' },
			],
			default: ['segment'],
			description: 'What to give times for; only some models and providers can (Whisper does)',
		},
		{
			displayName: 'Vocabulary',
			name: 'vocabulary',
			type: 'string',
			default: '',
			placeholder: 'e.g. OpenRouter, Kubernetes, Zoë',
			description:
				'Names and terms to spell right, separated by commas (Chat only: OpenRouter’s transcription takes no hints)',
		},
	],
};
