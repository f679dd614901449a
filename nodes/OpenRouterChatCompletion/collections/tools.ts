import type { INodeProperties } from 'n8n-workflow';

/** Functions the workflow answers itself, beside the tools connected below the node. */
export const tools: INodeProperties[] = [
	{
		displayName: 'Tool Choice',
		name: 'toolChoice',
		type: 'options',
		options: [
			{ name: 'Auto', value: 'auto', description: 'The model decides' },
			{ name: 'None', value: 'none', description: 'The model may not ask for tools' },
			{ name: 'Required', value: 'required', description: 'The model must ask for a tool' },
		],
		default: 'auto',
		description: 'Whether the model may or must ask for tools',
		routing: { send: { type: 'body', property: 'tool_choice' } },
	},
	{
		displayName: 'Tool Choice: Function',
		name: 'toolChoiceFunction',
		type: 'string',
		default: '',
		placeholder: 'e.g. book_table',
		description: 'The one function the model must call; in place of Tool Choice',
	},
	{
		displayName: 'Tools (JSON)',
		name: 'tools',
		type: 'json',
		typeOptions: { rows: 6 },
		default: '[]',
		description:
			'Functions your workflow answers itself, as OpenRouter takes them. What the model asks for comes out as toolCalls; send the results back with Messages (JSON), as messages of the role tool.',
	},
];
