import type { INodeProperties } from 'n8n-workflow';

import { choice, flag, number } from './declare';

export const EFFORTS = {
	none: 'None',
	minimal: 'Minimal',
	low: 'Low',
	medium: 'Medium',
	high: 'High',
	xhigh: 'Extra High',
	max: 'Max',
};

/** How much a model thinks before it answers (spec: ChatRequest.reasoning; guide: reasoning tokens). */
export const reasoning: INodeProperties[] = [
	choice(
		{
			label: 'Reasoning Effort',
			name: 'reasoningEffort',
			field: 'reasoning.effort',
			description:
				'How much the model thinks before it answers; models that cannot think ignore it',
		},
		EFFORTS,
		'medium',
	),
	flag({
		label: 'Reasoning Exclude',
		name: 'reasoningExclude',
		field: 'reasoning.exclude',
		description: 'Whether to leave the thoughts out of the answer; they are billed all the same',
	}),
	number(
		{
			label: 'Reasoning Max Tokens',
			name: 'reasoningMaxTokens',
			field: 'reasoning.max_tokens',
			description: 'The most tokens to think with; set this or Reasoning Effort, not both',
		},
		{ min: 1 },
		2000,
	),
];

/** The same in the finer points only some models know. */
export const reasoningDetails: INodeProperties[] = [
	choice(
		{
			label: 'Reasoning Context',
			name: 'reasoningContext',
			field: 'reasoning.context',
			description:
				'Which earlier thoughts of the conversation the model sees again (GPT-5.6 and later)',
		},
		{ auto: 'Automatic', all_turns: 'Of All Turns', current_turn: 'Of This Turn Only' },
		'auto',
	),
	flag({
		label: 'Reasoning Enabled',
		name: 'reasoningEnabled',
		field: 'reasoning.enabled',
		description:
			'Whether the model thinks at all, with medium effort; for models where it is a choice',
	}),
	choice(
		{
			label: 'Reasoning Mode',
			name: 'reasoningMode',
			field: 'reasoning.mode',
			description: 'Pro thinks longer and costs more (GPT-5.6 and later)',
		},
		{ standard: 'Standard', pro: 'Pro' },
		'standard',
	),
	choice(
		{
			label: 'Reasoning Summary',
			name: 'reasoningSummary',
			field: 'reasoning.summary',
			description: 'How long a summary of its thoughts the model gives',
		},
		{ auto: 'Automatic', concise: 'Concise', detailed: 'Detailed' },
		'auto',
	),
];
