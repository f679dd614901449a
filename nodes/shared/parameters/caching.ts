import type { INodeProperties } from 'n8n-workflow';

import { asHeader, choice, flag, number, text } from './declare';

const TTL = { '5m': '5 Minutes', '1h': '1 Hour' };

/** Prompt caching (spec: cache_control, prompt_cache_key, prompt_cache_options; guide: prompt caching). */
const promptCache: INodeProperties[] = [
	choice(
		{
			label: 'Cache Automatically',
			name: 'promptCacheTtl',
			field: 'cache_control<type=ephemeral>.ttl',
			description:
				'How long Claude keeps the beginning of the conversation, so that asking on is cheaper; other models cache by themselves',
		},
		TTL,
		'5m',
	),
	{
		displayName: 'Cache Marks',
		name: 'cacheMarks',
		type: 'multiOptions',
		options: [
			{
				name: 'Long Texts',
				value: 'longTexts',
				description: 'The last three long texts of the conversation, files included',
			},
			{ name: 'System Message', value: 'system', description: 'Instructions that stay the same' },
		],
		default: ['system'],
		description: 'Up to where the prompt stays the same from item to item and can be cached',
	},
	{
		displayName: 'Cache Marks Keep',
		name: 'cacheMarksTtl',
		type: 'options',
		options: Object.entries(TTL).map(([value, name]) => ({ name, value })),
		default: '5m',
		description: 'How long the marked part is kept; an hour costs more to store',
		displayOptions: { show: { cacheMarks: ['longTexts', 'system'] } },
	},
	text({
		label: 'Prompt Cache Key',
		name: 'promptCacheKey',
		field: 'prompt_cache_key',
		description: 'Requests with the same key go where the same beginning was cached',
		placeholder: 'support-bot',
	}),
	choice(
		{
			label: 'Prompt Cache Mode',
			name: 'promptCacheMode',
			field: 'prompt_cache_options.mode',
			description: 'Whether only marked parts are cached (GPT-5.6 and later)',
		},
		{ explicit: 'Only What Is Marked' },
		'explicit',
	),
	text({
		label: 'Prompt Cache Mode Keep',
		name: 'promptCacheModeTtl',
		field: 'prompt_cache_options.ttl',
		description: 'How long it is kept, in the provider’s own words',
		placeholder: '30m',
		show: { promptCacheMode: ['explicit'] },
	}),
];

/** The same answer again for the same request, for free (guide: response caching). */
const responseCache: INodeProperties[] = [
	asHeader(
		flag({
			label: 'Response Cache',
			name: 'responseCache',
			field: 'X-OpenRouter-Cache',
			description: 'Whether the very same request gets the very same answer again, for free',
		}),
	),
	asHeader(
		number(
			{
				label: 'Response Cache (Seconds)',
				name: 'responseCacheSeconds',
				field: 'X-OpenRouter-Cache-TTL',
				description: 'How long an answer is kept',
				show: { responseCache: [true] },
			},
			{ min: 1, max: 86_400 },
			300,
		),
	),
	asHeader(
		flag({
			label: 'Response Cache Renew',
			name: 'responseCacheRenew',
			field: 'X-OpenRouter-Cache-Clear',
			description: 'Whether to ask again and to keep the new answer instead',
			show: { responseCache: [true] },
		}),
	),
];

export const caching: INodeProperties[] = [...promptCache, ...responseCache];
