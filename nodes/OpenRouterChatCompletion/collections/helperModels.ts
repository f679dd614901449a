import type { INodeProperties } from 'n8n-workflow';

import {
	choice,
	flag,
	longText,
	number,
	text,
	texts,
	type Shown,
} from '../../shared/parameters/declare';
import { EFFORTS } from '../../shared/parameters/reasoning';

interface Tool {
	title: string;
	name: string;
	field: string;
	show: Shown;
}

const advisor = toolOf('Advisor', 'advisor');
const subagent = toolOf('Subagent', 'subagent');
const fusion = toolOf('Fusion', 'fusion');

/** Server tools that ask further models (spec: Advisor-, Subagent- and FusionServerTool). */
export const helperModels: INodeProperties[] = [
	flag({
		label: 'Advisor',
		name: advisor.name,
		field: advisor.field,
		description: 'Whether the model may ask a second model for advice',
	}),
	model(advisor, 'The model that gives advice'),
	instructions(advisor),
	flag({
		label: 'Advisor Reads Conversation',
		name: 'advisorForwardTranscript',
		field: `${advisor.field}.parameters.forward_transcript`,
		description: 'Whether the advisor gets to read the whole conversation',
		show: advisor.show,
	}),
	...limits(advisor),
	flag({
		label: 'Subagent',
		name: subagent.name,
		field: subagent.field,
		description: 'Whether the model may hand tasks to a second model',
	}),
	model(subagent, 'The model that works on the tasks'),
	instructions(subagent),
	maxToolCalls(subagent, 25, 10),
	...limits(subagent),
	flag({
		label: 'Fusion',
		name: fusion.name,
		field: fusion.field,
		description: 'Whether the model may ask several models at once and merge what they say',
	}),
	texts(
		{
			label: 'Fusion Models',
			name: 'fusionAnalysisModels',
			field: `${fusion.field}.parameters.analysis_models`,
			description: 'One to eight models to ask at once',
			placeholder: 'anthropic/claude-sonnet-4.5',
			show: fusion.show,
		},
		'Add Model',
	),
	model(fusion, 'The model that merges the answers'),
	maxToolCalls(fusion, 16, 4),
	...limits(fusion),
];

function toolOf(title: string, name: string): Tool {
	return { title, name, field: `tools[]<type=openrouter:${name}>`, show: { [name]: [true] } };
}

function model({ title, name, field, show }: Tool, description: string): INodeProperties {
	return text({
		label: `${title} Model`,
		name: `${name}Model`,
		field: `${field}.parameters.model`,
		description,
		placeholder: 'openai/gpt-5',
		show,
	});
}

function instructions({ title, name, field, show }: Tool): INodeProperties {
	return longText({
		label: `${title} Instructions`,
		name: `${name}Instructions`,
		field: `${field}.parameters.instructions`,
		description: 'What this second model is told about its role',
		placeholder: 'You check facts and name your sources',
		show,
	});
}

function maxToolCalls({ title, name, field, show }: Tool, max: number, usual: number) {
	return number(
		{
			label: `${title} Max Tool Calls`,
			name: `${name}MaxToolCalls`,
			field: `${field}.parameters.max_tool_calls`,
			description: 'How often it may use tools for one task',
			show,
		},
		{ min: 1, max },
		usual,
	);
}

function limits({ title, name, field, show }: Tool): INodeProperties[] {
	return [
		number(
			{
				label: `${title} Max Tokens`,
				name: `${name}MaxTokens`,
				field: `${field}.parameters.max_completion_tokens`,
				description: 'The longest answer it may give, in tokens',
				show,
			},
			{ min: 1 },
			4096,
		),
		choice(
			{
				label: `${title} Reasoning Effort`,
				name: `${name}ReasoningEffort`,
				field: `${field}.parameters.reasoning.effort`,
				description: 'How much it thinks before it answers',
				show,
			},
			EFFORTS,
			'medium',
		),
		number(
			{
				label: `${title} Temperature`,
				name: `${name}Temperature`,
				field: `${field}.parameters.temperature`,
				description: '0 gives the likeliest answer every time, higher values more varied ones',
				show,
			},
			{ min: 0, max: 2, fraction: true },
			1,
		),
	];
}
