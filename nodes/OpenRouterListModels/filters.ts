import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { CATEGORIES, INPUTS, OUTPUTS, PARAMETERS } from './choices';

const PER_MILLION = 'in US dollars per million tokens; models with an unknown price are left out';
const MODEL_SCORES = [
	['Agentic Index', 'AgenticIndex', 'agentic_index', 'work with tools over many steps'],
	['Coding Index', 'CodingIndex', 'coding_index', 'write code'],
	['Intelligence Index', 'IntelligenceIndex', 'intelligence_index', 'reason'],
] as const;

/** Fields of `GET /models` (spec: every filter of it), joined by tests of the answer itself. */
const fields: INodeProperties[] = [
	text('Architecture', 'architecture', 'arch', 'e.g. Llama', 'Family of the model'),
	{
		displayName: 'Authors',
		name: 'authors',
		type: 'string',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Author' },
		default: [],
		placeholder: 'e.g. anthropic',
		description: 'Only models of these organizations, as written before the slash of an ID',
		routing: { send: { type: 'query', property: 'model_authors' } },
	},
	{
		displayName: 'Available to My Key Only',
		name: 'availableToMyKey',
		type: 'boolean',
		default: true,
		description:
			'Whether to leave out models that the provider, privacy and guardrail settings of your key exclude',
	},
	{
		displayName: 'Category',
		name: 'category',
		type: 'options',
		options: CATEGORIES,
		default: 'programming',
		description: 'Only models that are much used for this',
		routing: { send: { type: 'query', property: 'category' } },
	},
	{
		displayName: 'Distillable',
		name: 'distillable',
		type: 'boolean',
		default: true,
		description: 'Whether the author allows training other models on the output',
		routing: { send: { type: 'query', property: 'distillable' } },
	},
	{
		displayName: 'Expires Before',
		name: 'expiresBefore',
		type: 'dateTime',
		default: '',
		description: 'Only models that will be taken offline before this day',
	},
	{
		displayName: 'Free Only',
		name: 'freeOnly',
		type: 'boolean',
		default: true,
		description: 'Whether to list only text models that cost nothing',
	},
	choices('Input Modalities', 'inputModalities', 'input_modalities', INPUTS, {
		description: 'Only models that take all of these',
	}),
	{
		displayName: 'Knowledge Cutoff From',
		name: 'knowledgeCutoffFrom',
		type: 'dateTime',
		default: '',
		description:
			'Only models that know of the world up to this day or later; those that do not say are left out',
	},
	...(['Max', 'Min'] as const).flatMap(bounds),
	number('Min Context Length', 'minContextLength', 'context', 100_000, {
		description: 'Only models that take at least this many tokens',
		minValue: 1,
		whole: true,
	}),
	{
		displayName: 'Name Contains',
		name: 'nameContains',
		type: 'string',
		default: '',
		placeholder: 'e.g. claude sonnet',
		description: 'Only models whose name has all of these words, in any order',
	},
	choices('Output Modalities', 'outputModalities', 'output_modalities', OUTPUTS, {
		description: 'Only models that give one of these. Without this filter: text.',
	}),
	{
		displayName: 'Provider Names or IDs',
		name: 'providers',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getProviderNames' },
		default: [],
		description:
			'Only models that one of these runs. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		routing: { send: { type: 'query', property: 'providers' } },
	},
	{
		displayName: 'Region',
		name: 'region',
		type: 'options',
		options: [
			{ name: 'European Union', value: 'eu' },
			{ name: 'United States', value: 'us' },
		],
		default: 'eu',
		description: 'Only models that can be run in this region',
		routing: { send: { type: 'query', property: 'region' } },
	},
	text('Search', 'search', 'q', 'e.g. gpt-4', 'Part of a name or of an ID, as OpenRouter searches'),
	choices('Supported Parameters', 'supportedParameters', 'supported_parameters', PARAMETERS, {
		description: 'Only models that understand all of these',
	}),
	{
		displayName: 'Zero Data Retention Only',
		name: 'zdr',
		type: 'boolean',
		default: true,
		description: 'Whether to list only models with a provider that keeps nothing of a request',
	},
];

export const filters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	description: 'A model must pass all of them',
	options: [...fields].sort((a, b) => a.displayName.localeCompare(b.displayName)),
};

function bounds(side: 'Max' | 'Min'): INodeProperties[] {
	const most = side === 'Max' ? 'at most' : 'at least';
	const name = side.toLowerCase();
	return [
		number(`${side} Age (Days)`, `${name}AgeDays`, `${name}_age_days`, 90, {
			description: `Only models that were listed ${most} this many days ago`,
			whole: true,
		}),
		number(`${side} Completion Price`, `${name}CompletionPrice`, `${name}_output_price`, 10, {
			description: `Only models whose answers cost ${most} this, ${PER_MILLION}`,
		}),
		number(`${side} Prompt Price`, `${name}PromptPrice`, `${name}_price`, 2, {
			description: `Only models whose prompts cost ${most} this, ${PER_MILLION}`,
		}),
		...MODEL_SCORES.map(([title, suffix, field, meaning]) =>
			number(`${side} ${title}`, `${name}${suffix}`, `${name}_${field}`, 50, {
				description: `Only models with ${most} this score of Artificial Analysis for how well they ${meaning}`,
			}),
		),
		number(
			`${side} Tool Success Rate`,
			`${name}ToolSuccessRate`,
			`${name}_tool_success_rate`,
			0.9,
			{
				description: `Only models of which ${most} this share of tool calls works, from 0 to 1`,
				maxValue: 1,
			},
		),
	];
}

interface Limits {
	description: string;
	minValue?: number;
	maxValue?: number;
	whole?: boolean;
}

function number(
	displayName: string,
	name: string,
	field: string,
	defaultValue: number,
	{ description, minValue = 0, maxValue, whole = false }: Limits,
): INodeProperties {
	return {
		displayName,
		name,
		type: 'number',
		typeOptions: {
			minValue,
			...(maxValue === undefined ? {} : { maxValue }),
			numberPrecision: whole ? 0 : 6,
		},
		default: defaultValue,
		description,
		routing: { send: { type: 'query', property: field } },
	};
}

function text(
	displayName: string,
	name: string,
	field: string,
	placeholder: string,
	description: string,
): INodeProperties {
	return {
		displayName,
		name,
		type: 'string',
		default: '',
		placeholder,
		description,
		routing: { send: { type: 'query', property: field } },
	};
}

function choices(
	displayName: string,
	name: string,
	field: string,
	options: INodePropertyOptions[],
	{ description }: { description: string },
): INodeProperties {
	return {
		displayName,
		name,
		type: 'multiOptions',
		options,
		default: [],
		description,
		routing: { send: { type: 'query', property: field } },
	};
}
