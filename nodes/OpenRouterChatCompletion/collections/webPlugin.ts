import type { INodeProperties } from 'n8n-workflow';

import { choice, flag, longText, number, texts } from '../../shared/parameters/declare';

const PLUGIN = 'plugins[]<id=web>';
const FETCH = 'plugins[]<id=web-fetch>';
const show = { webPlugin: [true] };
const showFetch = { webFetchPlugin: [true] };

/** The older way: one search before every answer (spec: WebSearchPlugin, WebFetchPlugin). */
export const webPlugin: INodeProperties[] = [
	flag({
		label: 'Web Plugin',
		name: 'webPlugin',
		field: `${PLUGIN}.enabled`,
		description:
			'Whether to search the web once before every answer; Web Search, which leaves it to the model, is newer',
	}),
	choice(
		{
			label: 'Web Plugin Engine',
			name: 'webPluginEngine',
			field: `${PLUGIN}.engine`,
			description: 'Who searches; the provider itself, or Exa, when not set',
			show,
		},
		{
			exa: 'Exa',
			firecrawl: 'Firecrawl (Your Own Key)',
			native: 'Native Search of the Provider',
			parallel: 'Parallel',
			perplexity: 'Perplexity',
		},
		'exa',
	),
	number(
		{
			label: 'Web Plugin Max Results',
			name: 'webPluginMaxResults',
			field: `${PLUGIN}.max_results`,
			description: 'The most results the model gets to read',
			show,
		},
		{ min: 1, max: 25 },
		5,
	),
	longText({
		label: 'Web Plugin Search Prompt',
		name: 'webPluginSearchPrompt',
		field: `${PLUGIN}.search_prompt`,
		description: 'What the model is told in front of the results',
		placeholder: 'Use these pages and name the ones you used',
		show,
	}),
	texts(
		{
			label: 'Web Plugin Only Domains',
			name: 'webPluginIncludeDomains',
			field: `${PLUGIN}.include_domains`,
			description: 'No other sites are searched; wildcards and paths are possible',
			placeholder: '*.wikipedia.org',
			show,
		},
		'Add Domain',
	),
	texts(
		{
			label: 'Web Plugin Not Domains',
			name: 'webPluginExcludeDomains',
			field: `${PLUGIN}.exclude_domains`,
			description: 'Sites that are never searched; wildcards and paths are possible',
			placeholder: 'example.com/blog',
			show,
		},
		'Add Domain',
	),
	flag({
		label: 'Web Fetch Plugin',
		name: 'webFetchPlugin',
		field: FETCH,
		description:
			'Whether pages that the prompt links to are read before every answer; Web Fetch, which leaves it to the model, is newer',
	}),
	number(
		{
			label: 'Web Fetch Plugin Max Uses',
			name: 'webFetchPluginMaxUses',
			field: `${FETCH}.max_uses`,
			description: 'The most pages to read for one answer',
			show: showFetch,
		},
		{ min: 1 },
		3,
	),
	number(
		{
			label: 'Web Fetch Plugin Tokens',
			name: 'webFetchPluginMaxTokens',
			field: `${FETCH}.max_content_tokens`,
			description: 'The most tokens of each page',
			show: showFetch,
		},
		{ min: 1 },
		10_000,
	),
	texts(
		{
			label: 'Web Fetch Plugin Only From',
			name: 'webFetchPluginAllowedDomains',
			field: `${FETCH}.allowed_domains`,
			description: 'Pages of no other site are read',
			placeholder: 'wikipedia.org',
			show: showFetch,
		},
		'Add Domain',
	),
	texts(
		{
			label: 'Web Fetch Plugin Not From',
			name: 'webFetchPluginBlockedDomains',
			field: `${FETCH}.blocked_domains`,
			description: 'Sites whose pages are never read',
			placeholder: 'example.com',
			show: showFetch,
		},
		'Add Domain',
	),
];
