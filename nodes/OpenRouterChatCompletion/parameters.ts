import type { INodeProperties } from 'n8n-workflow';

import { cachingAndRouting } from '../shared/parameters/cachingAndRouting';
import { executionParameter } from '../shared/parameters/execution';
import { fallbackModels, modelParameter, simplify } from '../shared/parameters/model';
import { attachments } from './collections/attachments';
import { serverTools } from './collections/serverTools';
import { options } from './options';
import { providerPreferences } from '../shared/parameters/providerPreferences';

const AUTO_ROUTER = { id: 'openrouter/auto', name: 'Auto Router (Picks a Model)' };

/** What the form shows, top to bottom. */
export const parameters: INodeProperties[] = [
	modelParameter(AUTO_ROUTER),
	{
		displayName: 'Prompt Type',
		name: 'promptType',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Simple', value: 'simple', description: 'A system message and a user message' },
			{ name: 'Messages', value: 'messages', description: 'A conversation, message by message' },
			{ name: 'JSON', value: 'json', description: 'A list of messages from earlier nodes' },
		],
		default: 'simple',
		description: 'How to enter the conversation',
	},
	{
		displayName: 'System Message',
		name: 'systemMessage',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		placeholder: 'e.g. You answer customers politely, in two sentences at most',
		description: 'What the model is and how it should answer; can stay empty',
		displayOptions: { show: { promptType: ['simple'] } },
	},
	{
		displayName: 'User Message',
		name: 'userMessage',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		required: true,
		placeholder: 'e.g. Summarize this review: {{ $json.review }}',
		description: 'The question or the task, with data of the incoming item where you need it',
		displayOptions: { show: { promptType: ['simple'] } },
	},
	{
		displayName: 'Messages',
		name: 'messages',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true, multipleValueButtonText: 'Add Message' },
		default: { values: [{ role: 'user', content: '' }] },
		placeholder: 'Add Message',
		description: 'The conversation so far, oldest message first',
		displayOptions: { show: { promptType: ['messages'] } },
		options: [
			{
				displayName: 'Message',
				name: 'values',
				values: [
					{
						displayName: 'Role',
						name: 'role',
						type: 'options',
						options: [
							{ name: 'Assistant', value: 'assistant', description: 'What the model said' },
							{
								name: 'Developer',
								value: 'developer',
								description: 'Instructions of the application',
							},
							{
								name: 'System',
								value: 'system',
								description: 'What the model is and how it answers',
							},
							{ name: 'User', value: 'user', description: 'What the person said' },
						],
						default: 'user',
						description: 'Who said it',
					},
					{
						displayName: 'Content',
						name: 'content',
						type: 'string',
						typeOptions: { rows: 2 },
						default: '',
						placeholder: 'e.g. Which plan fits a team of five?',
						description: 'What was said',
					},
				],
			},
		],
	},
	{
		displayName: 'Messages (JSON)',
		name: 'messagesJson',
		type: 'json',
		typeOptions: { rows: 6 },
		default: '[\n  { "role": "user", "content": "" }\n]',
		required: true,
		placeholder: 'e.g. {{ $json.messages }}',
		description: 'A list of messages, each with "role" and "content", as OpenRouter takes them',
		displayOptions: { show: { promptType: ['json'] } },
	},
	attachments,
	serverTools,
	fallbackModels,
	providerPreferences,
	executionParameter(['empty', 'errors', 'refused', 'truncated'], ['empty', 'errors'], true),
	cachingAndRouting,
	options,
	simplify,
];
