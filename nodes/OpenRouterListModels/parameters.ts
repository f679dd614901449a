import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

import { executionParameter } from '../shared/parameters/execution';
import { simplify } from '../shared/parameters/model';
import { SORTS } from './choices';
import { filters } from './filters';

const LISTS = ['listEndpoints', 'listModels', 'listProviders'];

const shownFor = (...operations: string[]): IDisplayOptions => ({
	show: { operation: operations },
});

const operation: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Get Credits',
			value: 'getCredits',
			description: 'What is left of the account’s credits (needs a management key)',
			action: 'Get account credits',
		},
		{
			name: 'Get Generation',
			value: 'getGeneration',
			description: 'Cost, tokens and speed of an answer you got',
			action: 'Get generation facts',
		},
		{
			name: 'Get Key',
			value: 'getKey',
			description: 'Limit and usage of the API key in the credential',
			action: 'Get key limit and usage',
		},
		{
			name: 'Get Model',
			value: 'getModel',
			description: 'Price, context length and abilities of one model',
			action: 'Get model',
		},
		{
			name: 'List Endpoints',
			value: 'listEndpoints',
			description: 'Who runs a model, at what price, how fast and how reliably',
			action: 'List endpoints of one model',
		},
		{
			name: 'List Models',
			value: 'listModels',
			description: 'The catalogue, filtered and sorted',
			action: 'List models',
		},
		{
			name: 'List Providers',
			value: 'listProviders',
			description: 'Everybody who runs models, with the slug for Provider Preferences',
			action: 'List providers',
		},
	],
	default: 'listModels',
	description: 'What to look up',
};

const model: INodeProperties = {
	displayName: 'Model',
	name: 'model',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'The model to look up; aliases and variants such as :free are understood',
	displayOptions: shownFor('getModel', 'listEndpoints'),
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'searchAllModels', searchable: true },
		},
		{
			displayName: 'ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. anthropic/claude-sonnet-4.5',
		},
	],
};

const generationId: INodeProperties = {
	displayName: 'Generation ID',
	name: 'generationId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. gen-3bhGkxlo4XFrqiabUM7NDtwDzWwG',
	description:
		'The ID of an answer, as Chat Completion returns it. OpenRouter knows it about a second after the answer came.',
	displayOptions: shownFor('getGeneration'),
};

const estimate: INodeProperties = {
	displayName: 'Estimate Cost',
	name: 'estimateCost',
	type: 'collection',
	placeholder: 'Add Token Count',
	default: {},
	description: 'Adds what one request of this size would cost, in US dollars, as “estimatedCost”',
	displayOptions: {
		show: { operation: ['getModel', 'listEndpoints', 'listModels'], simplify: [true] },
	},
	options: [
		tokens('Completion Tokens', 'completionTokens', 'How long the answer is expected to be'),
		tokens('Prompt Tokens', 'promptTokens', 'How long the prompt is; 1,000 are about 750 words'),
	],
};

/** What the form shows, top to bottom. */
export const parameters: INodeProperties[] = [
	operation,
	model,
	generationId,
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
		displayOptions: shownFor(...LISTS),
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		default: 50,
		description: 'Max number of results to return',
		displayOptions: { show: { operation: LISTS, returnAll: [false] } },
	},
	{ ...filters, displayOptions: shownFor('listModels') },
	{
		displayName: 'Sort',
		name: 'sort',
		type: 'options',
		options: SORTS,
		default: '',
		description:
			'Which models come first. With Estimate Cost, the price is that of your request; unknown prices come last.',
		displayOptions: shownFor('listModels'),
		routing: { send: { type: 'query', property: 'sort' } },
	},
	estimate,
	executionParameter([], []),
	simplify,
];

function tokens(displayName: string, name: string, description: string): INodeProperties {
	return {
		displayName,
		name,
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 0 },
		default: 1000,
		description,
	};
}
