import type { INodeProperties } from 'n8n-workflow';

import { choice, flag, number, text, texts } from '../../shared/parameters/declare';

const FETCH = 'tools[]<type=openrouter:web_fetch>';
const DATETIME = 'tools[]<type=openrouter:datetime>';
const BASH = 'tools[]<type=openrouter:bash>';
const SEARCH_MODELS = 'tools[]<type=openrouter:experimental__search_models>';

const showFetch = { webFetch: [true] };
const showBash = { bash: [true] };

const webFetch: INodeProperties[] = [
	flag({
		label: 'Web Fetch',
		name: 'webFetch',
		field: FETCH,
		description: 'Whether the model may read web pages and PDFs whose address it knows',
	}),
	choice(
		{
			label: 'Web Fetch Engine',
			name: 'webFetchEngine',
			field: `${FETCH}.parameters.engine`,
			description: 'Who fetches the pages; OpenRouter does it for free',
			show: showFetch,
		},
		{
			auto: 'Automatic',
			exa: 'Exa',
			firecrawl: 'Firecrawl (Your Own Key)',
			native: 'Native Fetch of the Provider',
			openrouter: 'OpenRouter',
			parallel: 'Parallel',
		},
		'auto',
	),
	number(
		{
			label: 'Web Fetch Max Uses',
			name: 'webFetchMaxUses',
			field: `${FETCH}.parameters.max_uses`,
			description: 'How many pages the model may read for one answer',
			show: showFetch,
		},
		{ min: 1 },
		5,
	),
	number(
		{
			label: 'Web Fetch Max Tokens',
			name: 'webFetchMaxTokens',
			field: `${FETCH}.parameters.max_content_tokens`,
			description: 'The most tokens of each page',
			show: showFetch,
		},
		{ min: 1 },
		10_000,
	),
	texts(
		{
			label: 'Web Fetch Only Domains',
			name: 'webFetchAllowedDomains',
			field: `${FETCH}.parameters.allowed_domains`,
			description: 'Pages of no other site are read',
			placeholder: 'wikipedia.org',
			show: showFetch,
		},
		'Add Domain',
	),
	texts(
		{
			label: 'Web Fetch Not Domains',
			name: 'webFetchBlockedDomains',
			field: `${FETCH}.parameters.blocked_domains`,
			description: 'Sites whose pages are never read',
			placeholder: 'example.com',
			show: showFetch,
		},
		'Add Domain',
	),
];

/** Server tools with few settings or none (spec: OpenRouter server tools). */
export const smallTools: INodeProperties[] = [
	...webFetch,
	flag({
		label: 'Date and Time',
		name: 'datetime',
		field: DATETIME,
		description: 'Whether the model may ask what time it is',
	}),
	text(
		{
			label: 'Date and Time Zone',
			name: 'datetimeTimezone',
			field: `${DATETIME}.parameters.timezone`,
			description: 'The timezone the model is told the time in',
			placeholder: 'Europe/Berlin',
			show: { datetime: [true] },
		},
		'UTC',
	),
	flag({
		label: 'Files',
		name: 'filesTool',
		field: 'tools[]<type=openrouter:files>',
		description: 'Whether the model may work with the files in your OpenRouter account',
	}),
	flag({
		label: 'Bash',
		name: 'bash',
		field: BASH,
		description: 'Whether the model may run commands in a container at OpenRouter',
	}),
	choice(
		{
			label: 'Bash Engine',
			name: 'bashEngine',
			field: `${BASH}.parameters.engine`,
			description: 'Where the commands run',
			show: showBash,
		},
		{ auto: 'Automatic', native: 'At the Provider', openrouter: 'At OpenRouter' },
		'auto',
	),
	text({
		label: 'Bash Container ID',
		name: 'bashContainerId',
		field: `${BASH}.parameters.environment<type=container_reference>.container_id`,
		description: 'A container to go on with; a new one when empty',
		placeholder: '{{ $json.containerId }}',
		show: showBash,
	}),
	number(
		{
			label: 'Bash Sleep After (Seconds)',
			name: 'bashSleepAfterSeconds',
			field: `${BASH}.parameters.sleep_after_seconds`,
			description: 'How long an unused container is kept awake',
			show: showBash,
		},
		{ min: 1, max: 2_592_000 },
		900,
	),
	flag({
		label: 'Model Search',
		name: 'searchModels',
		field: SEARCH_MODELS,
		description: 'Whether the model may look for models in OpenRouter’s catalogue (experimental)',
	}),
	number(
		{
			label: 'Model Search Max Results',
			name: 'searchModelsMaxResults',
			field: `${SEARCH_MODELS}.parameters.max_results`,
			description: 'The most models one search gives',
			show: { searchModels: [true] },
		},
		{ min: 1, max: 20 },
		5,
	),
];
