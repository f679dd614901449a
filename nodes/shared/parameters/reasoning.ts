import type { INodeProperties } from 'n8n-workflow';

const EFFORTS = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'];

/** How much a model thinks before it answers (spec: ChatRequest.reasoning; guide: reasoning tokens). */
export const reasoning: INodeProperties[] = [
	{
		displayName: 'Reasoning Effort',
		name: 'reasoningEffort',
		type: 'options',
		options: EFFORTS.map((value) => ({
			name: value === 'xhigh' ? 'Extra High' : `${value.charAt(0).toUpperCase()}${value.slice(1)}`,
			value,
		})),
		default: 'medium',
		description: 'How much the model thinks before it answers; models that cannot think ignore it',
		routing: { send: { type: 'body', property: 'reasoning.effort' } },
	},
	{
		displayName: 'Reasoning Exclude',
		name: 'reasoningExclude',
		type: 'boolean',
		default: true,
		description: 'Whether to leave the thoughts out of the answer; they are billed all the same',
		routing: { send: { type: 'body', property: 'reasoning.exclude' } },
	},
	{
		displayName: 'Reasoning Max Tokens',
		name: 'reasoningMaxTokens',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		default: 2000,
		description: 'The most tokens to think with; set this or Reasoning Effort, not both',
		routing: { send: { type: 'body', property: 'reasoning.max_tokens' } },
	},
];
