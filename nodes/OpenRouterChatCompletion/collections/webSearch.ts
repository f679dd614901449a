import type { INodeProperties } from 'n8n-workflow';

import { choice, flag, number, text, texts } from '../../shared/parameters/declare';

const TOOL = 'tools[]<type=openrouter:web_search>';
const show = { webSearch: [true] };

const ENGINES = {
	auto: 'Automatic',
	exa: 'Exa',
	firecrawl: 'Firecrawl (Your Own Key)',
	native: 'Native Search of the Provider',
	parallel: 'Parallel',
	perplexity: 'Perplexity',
};
const MODES = {
	advanced: 'Advanced (Parallel)',
	auto: 'Automatic (Exa)',
	basic: 'Basic (Parallel)',
	deep: 'Deep (Exa)',
	'deep-lite': 'Deep Lite (Exa)',
	'deep-reasoning': 'Deep Reasoning (Exa)',
	fast: 'Fast (Exa, Parallel)',
	instant: 'Instant (Exa)',
	turbo: 'Turbo (Parallel)',
};
export const CONTEXT_SIZES = { low: 'Low', medium: 'Medium', high: 'High' };

/** The web search a model decides upon itself (spec: OpenRouterWebSearchServerTool). */
export const webSearch: INodeProperties[] = [
	flag({
		label: 'Web Search',
		name: 'webSearch',
		field: TOOL,
		description:
			'Whether the model may search the web, as often as it needs; each search costs about half a US cent',
	}),
	choice(
		{
			label: 'Web Search Engine',
			name: 'webSearchEngine',
			field: `${TOOL}.parameters.engine`,
			description: 'Who searches',
			show,
		},
		ENGINES,
		'auto',
	),
	choice(
		{
			label: 'Web Search Mode',
			name: 'webSearchMode',
			field: `${TOOL}.parameters.mode`,
			description: 'How thoroughly Exa or Parallel search; deeper is slower and costs more',
			show: { ...show, webSearchEngine: ['exa', 'parallel'] },
		},
		MODES,
		'fast',
	),
	number(
		{
			label: 'Web Search Max Results',
			name: 'webSearchMaxResults',
			field: `${TOOL}.parameters.max_results`,
			description: 'The most results of one search; native search decides itself',
			show,
		},
		{ min: 1, max: 25 },
		5,
	),
	number(
		{
			label: 'Web Search Total Results',
			name: 'webSearchMaxTotalResults',
			field: `${TOOL}.parameters.max_total_results`,
			description: 'The most results of all searches for one answer',
			show,
		},
		{ min: 1 },
		50,
	),
	number(
		{
			label: 'Web Search Max Uses',
			name: 'webSearchMaxUses',
			field: `${TOOL}.parameters.max_uses`,
			description: 'How often the model may search for one answer',
			show,
		},
		{ min: 1 },
		3,
	),
	choice(
		{
			label: 'Web Search Text Amount',
			name: 'webSearchContextSize',
			field: `${TOOL}.parameters.search_context_size`,
			description: 'How much of each page the model gets to read',
			show,
		},
		CONTEXT_SIZES,
		'medium',
	),
	number(
		{
			label: 'Web Search Max Characters',
			name: 'webSearchMaxCharacters',
			field: `${TOOL}.parameters.max_characters`,
			description: 'The most characters of each page; goes before Web Search Text Amount',
			show,
		},
		{ min: 1, max: 100_000 },
		10_000,
	),
	texts(
		{
			label: 'Web Search Only Domains',
			name: 'webSearchAllowedDomains',
			field: `${TOOL}.parameters.allowed_domains`,
			description: 'No other sites are searched',
			placeholder: 'wikipedia.org',
			show,
		},
		'Add Domain',
	),
	texts(
		{
			label: 'Web Search Not Domains',
			name: 'webSearchExcludedDomains',
			field: `${TOOL}.parameters.excluded_domains`,
			description: 'Sites that are never searched',
			placeholder: 'example.com',
			show,
		},
		'Add Domain',
	),
	place('City', 'city', 'Berlin'),
	place('Country', 'country', 'DE'),
	place('Region', 'region', 'Bavaria'),
	place('Timezone', 'timezone', 'Europe/Berlin'),
];

function place(title: string, key: string, example: string): INodeProperties {
	return text({
		label: `Web Search ${title}`,
		name: `webSearch${title}`,
		field: `${TOOL}.parameters.user_location.${key}`,
		description: `The ${title.toLowerCase()} results fit best; only native search minds it`,
		placeholder: example,
		show,
	});
}
