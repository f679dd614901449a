import type { INodeProperties } from 'n8n-workflow';

import { choice, flag, number, text, texts, type Shown } from './declare';

const PARETO = 'plugins[]<id=pareto-router>';
const FUSION = 'plugins[]<id=fusion>';
const COST_TIERS = {
	low: 'Low',
	medium: 'Medium',
	high: 'High',
	xhigh: 'Extra High',
	max: 'Max',
};
const shownFor = (model: string): Shown => ({ '/model': [model] });

const autoRouter = (plugin: string, show: Shown, name: string): INodeProperties[] => [
	flag({
		label: 'Auto Router Enabled',
		name: `${name}Enabled`,
		field: `plugins[]<id=${plugin}>.enabled`,
		description: 'Whether these settings count; off leaves those of your account',
		show,
	}),
	texts(
		{
			label: 'Auto Router Only Models',
			name: `${name}AllowedModels`,
			field: `plugins[]<id=${plugin}>.allowed_models`,
			description: 'It chooses among these only; * stands for any text',
			placeholder: 'anthropic/*',
			show,
		},
		'Add Model',
	),
	texts(
		{
			label: 'Auto Router Never Models',
			name: `${name}ExcludedModels`,
			field: `plugins[]<id=${plugin}>.excluded_models`,
			description: 'It never chooses these; * stands for any text',
			placeholder: '*:free',
			show,
		},
		'Add Model',
	),
	choice(
		{
			label: 'Auto Router Cost',
			name: `${name}CostTier`,
			field: `plugins[]<id=${plugin}>.cost_tier`,
			description: 'How dear the chosen models are, about',
			show,
		},
		COST_TIERS,
		'medium',
	),
];

/** Settings of the models that choose models; each shows only for its own. */
export const routers: INodeProperties[] = [
	...autoRouter('auto-router', shownFor('openrouter/auto'), 'autoRouter'),
	flag({
		label: 'Auto Router Stays',
		name: 'autoRouterPinModel',
		field: 'plugins[]<id=auto-router>.pin_model',
		description: 'Whether a conversation stays with the model that answered first',
		show: shownFor('openrouter/auto'),
	}),
	...autoRouter('auto-beta-router', shownFor('openrouter/auto-beta'), 'autoBetaRouter'),
	number(
		{
			label: 'Pareto Min Coding Score',
			name: 'paretoMinCodingScore',
			field: `${PARETO}.min_coding_score`,
			description: 'How well a model must write code, from 0 to 1',
			show: shownFor('openrouter/pareto-code'),
		},
		{ min: 0, max: 1, fraction: true },
		0.5,
	),
	number(
		{
			label: 'Pareto Max Price (USD)',
			name: 'paretoMaxPrice',
			field: `${PARETO}.max_price`,
			description: 'The most a model may cost in US dollars per million tokens',
			show: shownFor('openrouter/pareto-code'),
		},
		{ min: 0, fraction: true },
		3,
	),
	choice(
		{
			label: 'Pareto Price Is',
			name: 'paretoPriceSource',
			field: `${PARETO}.price_source`,
			description: 'Which price of a model counts',
			show: shownFor('openrouter/pareto-code'),
		},
		{ prompt: 'Of the Prompt', weighted_avg: 'Average of Prompt and Answer' },
		'prompt',
	),
	choice(
		{
			label: 'Fusion Preset',
			name: 'fusionPreset',
			field: `${FUSION}.preset`,
			description: 'Which models are asked at once',
			show: shownFor('openrouter/fusion'),
		},
		{ 'general-budget': 'Budget', 'general-fast': 'Fast', 'general-high': 'High' },
		'general-budget',
	),
	texts(
		{
			label: 'Fusion Models',
			name: 'fusionModels',
			field: `${FUSION}.analysis_models`,
			description: 'One to eight models to ask at once',
			placeholder: 'anthropic/claude-sonnet-4.5',
			show: shownFor('openrouter/fusion'),
		},
		'Add Model',
	),
	text({
		label: 'Fusion Merging Model',
		name: 'fusionModel',
		field: `${FUSION}.model`,
		description: 'The model that merges the answers',
		placeholder: 'openai/gpt-5',
		show: shownFor('openrouter/fusion'),
	}),
	number(
		{
			label: 'Fusion Max Tool Calls',
			name: 'fusionMaxToolCalls',
			field: `${FUSION}.max_tool_calls`,
			description: 'How often each model may use tools',
			show: shownFor('openrouter/fusion'),
		},
		{ min: 1, max: 16 },
		4,
	),
];
