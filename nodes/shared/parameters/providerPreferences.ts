import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

const FROM_PROVIDER_LIST = { loadOptionsMethod: 'getProviders' };
const PERCENTILES = ['p50', 'p75', 'p90', 'p99'] as const;
type Percentile = (typeof PERCENTILES)[number];
const SHARE: Readonly<Record<Percentile, string>> = {
	p50: 'half of the',
	p75: '75 of 100',
	p90: '90 of 100',
	p99: '99 of 100',
};
const PRICE_UNITS = {
	audio: 'unit of audio',
	completion: 'million tokens of the answer',
	image: 'image',
	prompt: 'million tokens of the prompt',
	request: 'request',
};
const QUANTIZATIONS = [
	'bf16',
	'fp16',
	'fp32',
	'fp4',
	'fp6',
	'fp8',
	'int4',
	'int8',
	'mxfp4',
	'mxfp8',
	'nvfp4',
	'unknown',
];

/**
 * Which providers may answer, and which come first (spec: ProviderPreferences, every field).
 * Names of settings are grouped by their first word, because n8n lists them by name.
 * In the Settings tab, so that a new node shows little more than what it is about.
 */
export const providerPreferences: INodeProperties = {
	displayName: 'Provider Preferences',
	name: 'providerPreferences',
	type: 'collection',
	isNodeSetting: true,
	placeholder: 'Add Preference',
	default: {},
	description:
		'Which providers may answer and which come first. <a href="https://openrouter.ai/docs/features/provider-routing">How OpenRouter chooses</a>.',
	options: [
		{
			displayName: 'Allow Fallbacks',
			name: 'allowFallbacks',
			type: 'boolean',
			default: false,
			description: 'Whether other providers may step in when the preferred ones cannot answer',
			routing: { send: { type: 'body', property: 'provider.allow_fallbacks' } },
		},
		{
			displayName: 'Data Collection',
			name: 'dataCollection',
			type: 'options',
			options: [
				{ name: 'Allow', value: 'allow', description: 'Any provider' },
				{
					name: 'Deny',
					value: 'deny',
					description: 'Only providers that do not keep or train on your data',
				},
			],
			default: 'deny',
			description: 'Whether providers that may store your data can be used',
			routing: { send: { type: 'body', property: 'provider.data_collection' } },
		},
		{
			displayName: 'Distillable Text Only',
			name: 'enforceDistillableText',
			type: 'boolean',
			default: true,
			description: 'Whether to use only models whose authors allow training on their output',
			routing: { send: { type: 'body', property: 'provider.enforce_distillable_text' } },
		},
		providerList('Ignore Providers', 'ignore', 'Providers that never answer'),
		...PERCENTILES.map(preferredMaxLatency),
		...(['audio', 'completion', 'image', 'prompt', 'request'] as const).map(maxPrice),
		...PERCENTILES.map(preferredMinThroughput),
		providerList('Only These Providers', 'only', 'No other provider answers'),
		providerList(
			'Order',
			'order',
			'Providers to try first, in this order; turns off balancing by price',
		),
		{
			displayName: 'Quantizations',
			name: 'quantizations',
			type: 'multiOptions',
			options: QUANTIZATIONS.map((value): INodePropertyOptions => ({ name: value, value })),
			default: [],
			description: 'Only endpoints that run the model at one of these precisions',
			routing: { send: { type: 'body', property: 'provider.quantizations' } },
		},
		{
			displayName: 'Require Parameters',
			name: 'requireParameters',
			type: 'boolean',
			default: true,
			description:
				'Whether to use only providers that support every parameter you set; others silently ignore what they do not know',
			routing: { send: { type: 'body', property: 'provider.require_parameters' } },
		},
		{
			displayName: 'Sort Across',
			name: 'sortPartition',
			type: 'options',
			options: [
				{
					name: 'Each Model',
					value: 'model',
					description: 'Exhaust one model before its fallbacks',
				},
				{
					name: 'All Models',
					value: 'none',
					description: 'Sort the endpoints of all models together',
				},
			],
			default: 'model',
			description: 'Whether sorting stays within each model or runs across the fallback models',
			routing: { send: { type: 'body', property: 'provider.sort.partition' } },
		},
		{
			displayName: 'Sort By',
			name: 'sort',
			type: 'options',
			options: [
				{ name: 'Exacto', value: 'exacto', description: 'Best quality of tool calls first' },
				{ name: 'Latency', value: 'latency', description: 'Fastest first answer first' },
				{ name: 'Price', value: 'price', description: 'Cheapest first' },
				{ name: 'Throughput', value: 'throughput', description: 'Most tokens a second first' },
			],
			default: 'price',
			description: 'Which provider comes first; turns off balancing',
			routing: { send: { type: 'body', property: 'provider.sort.by' } },
		},
		{
			displayName: 'Zero Data Retention',
			name: 'zdr',
			type: 'boolean',
			default: true,
			description: 'Whether to use only endpoints that keep nothing of the request',
			routing: { send: { type: 'body', property: 'provider.zdr' } },
		},
	],
};

function providerList(displayName: string, name: string, meaning: string): INodeProperties {
	return {
		displayName,
		name,
		type: 'multiOptions',
		typeOptions: FROM_PROVIDER_LIST,
		default: [],
		description: choose(meaning),
		routing: { send: { type: 'body', property: `provider.${name}` } },
	};
}

function choose(meaning: string): string {
	return `${meaning}. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.`;
}

function maxPrice(part: keyof typeof PRICE_UNITS): INodeProperties {
	const title = `${part.charAt(0).toUpperCase()}${part.slice(1)}`;
	return {
		displayName: `Max Price: ${title} (USD)`,
		name: `maxPrice${title}`,
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 1,
		description: `The most to pay in US dollars per ${PRICE_UNITS[part]}; dearer providers are excluded`,
		routing: { send: { type: 'body', property: `provider.max_price.${part}` } },
	};
}

function preferredMaxLatency(percentile: Percentile): INodeProperties {
	return {
		displayName: `Max Latency ${percentile} (Seconds)`,
		name: `preferredMaxLatency${percentile.toUpperCase()}`,
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 5,
		description: `Seconds to the first token that ${SHARE[percentile]} answers should stay under; slower providers come last, they are not excluded`,
		routing: { send: { type: 'body', property: `provider.preferred_max_latency.${percentile}` } },
	};
}

function preferredMinThroughput(percentile: Percentile): INodeProperties {
	return {
		displayName: `Min Throughput ${percentile} (Tok/s)`,
		name: `preferredMinThroughput${percentile.toUpperCase()}`,
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 20,
		description: `Tokens a second that ${SHARE[percentile]} answers should reach; slower providers come last, they are not excluded`,
		routing: {
			send: { type: 'body', property: `provider.preferred_min_throughput.${percentile}` },
		},
	};
}
