import type { INodePropertyOptions } from 'n8n-workflow';

/** Use cases of the catalogue (spec: `category`). */
export const CATEGORIES = named([
	'academia',
	'finance',
	'health',
	'legal',
	'marketing',
	'marketing/seo',
	'programming',
	'roleplay',
	'science',
	'technology',
	'translation',
	'trivia',
]);

export const INPUTS = named(['audio', 'file', 'image', 'text', 'video']);

export const OUTPUTS = named([
	'all',
	'audio',
	'embeddings',
	'image',
	'rerank',
	'speech',
	'text',
	'transcription',
	'video',
]);

/** Request fields a model can say it understands (spec: `supported_parameters`). */
export const PARAMETERS = [
	'frequency_penalty',
	'include_reasoning',
	'logit_bias',
	'logprobs',
	'max_completion_tokens',
	'max_tokens',
	'min_p',
	'parallel_tool_calls',
	'prediction',
	'presence_penalty',
	'reasoning',
	'reasoning_effort',
	'repetition_penalty',
	'response_format',
	'seed',
	'stop',
	'structured_outputs',
	'temperature',
	'tool_choice',
	'tools',
	'top_a',
	'top_k',
	'top_logprobs',
	'top_p',
	'verbosity',
	'web_search_options',
].map((value): INodePropertyOptions => ({ name: value, value }));

/** Values of the API's `sort`. Where the catalogue itself says it, models without the figure come last. */
export const SORTS: INodePropertyOptions[] = [
	{ name: 'As OpenRouter Lists Them', value: '' },
	{ name: 'Best at Agentic Work First', value: 'agentic-high-to-low' },
	{ name: 'Best at Coding First', value: 'coding-high-to-low' },
	{ name: 'Best at Design First', value: 'design-arena-elo-high-to-low' },
	{ name: 'Cheapest First', value: 'pricing-low-to-high' },
	{ name: 'Dearest First', value: 'pricing-high-to-low' },
	{ name: 'Fastest First Answer First', value: 'latency-low-to-high' },
	{ name: 'Highest Throughput First', value: 'throughput-high-to-low' },
	{ name: 'Longest Context First', value: 'context-high-to-low' },
	{ name: 'Most Intelligent First', value: 'intelligence-high-to-low' },
	{ name: 'Most Popular First', value: 'most-popular' },
	{ name: 'Most Used This Week First', value: 'top-weekly' },
	{ name: 'Newest First', value: 'newest' },
];

function named(values: readonly string[]): INodePropertyOptions[] {
	return values.map((value) => ({
		name: value === 'marketing/seo' ? 'Marketing: SEO' : capitalized(value),
		value,
	}));
}

function capitalized(word: string): string {
	return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
