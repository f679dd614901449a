import type { INodeProperties } from 'n8n-workflow';

/** What a request says beside the conversation: its form, whose it is, what it belongs to. */
export const requestFields: INodeProperties[] = [
	{
		displayName: 'Metadata',
		name: 'metadata',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Entry' },
		default: {},
		placeholder: 'Add Entry',
		description: 'Up to 16 notes that OpenRouter keeps with the request, for your own statistics',
		options: [
			{
				displayName: 'Entry',
				name: 'values',
				values: [
					{
						displayName: 'Key',
						name: 'key',
						type: 'string',
						default: '',
						placeholder: 'e.g. customer',
						description: 'Name of the note, up to 64 characters',
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						placeholder: 'e.g. 4711',
						description: 'Text of the note, up to 512 characters',
					},
				],
			},
		],
		routing: { send: { type: 'body', property: 'metadata' } },
	},
	{
		displayName: 'Response Format',
		name: 'responseFormat',
		type: 'options',
		options: [
			{
				name: 'JSON',
				value: 'json_object',
				description: 'A JSON object; also ask for JSON in the prompt',
			},
			{ name: 'Text', value: 'text', description: 'Plain text' },
		],
		default: 'json_object',
		description:
			'In which form the model answers. For data that must fit a schema use OpenRouter Structured Extract.',
		routing: { send: { type: 'body', property: 'response_format.type' } },
	},
	{
		displayName: 'Session ID',
		name: 'sessionId',
		type: 'string',
		default: '',
		placeholder: 'e.g. {{ $json.conversationId }}',
		description:
			'Keeps the requests of one conversation with one provider, so that its prompt cache is hit; up to 256 characters',
		routing: { send: { type: 'body', property: 'session_id' } },
	},
	{
		displayName: 'User',
		name: 'user',
		type: 'string',
		default: '',
		placeholder: 'e.g. customer-4711',
		description:
			'A stable ID of the person you ask for; OpenRouter keeps it only as a hash, to spot abuse',
		routing: { send: { type: 'body', property: 'user' } },
	},
];
