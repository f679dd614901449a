import type { INodeProperties } from 'n8n-workflow';

import { asHeader, byLabel, choice, flag, text } from './declare';
import { caching } from './caching';
import { routers } from './routers';

const routing: INodeProperties[] = [
	text({
		label: 'Preset',
		name: 'preset',
		field: 'preset',
		description:
			'Settings kept at OpenRouter under this name; what you enter here goes before them. @preset/name as a model ID does the same',
		placeholder: 'support-bot',
	}),
	choice(
		{
			label: 'Service Tier',
			name: 'serviceTier',
			field: 'service_tier',
			description: 'Priority answers faster for more money, Flex slower for less',
		},
		{
			auto: 'Automatic',
			default: 'Default',
			fast: 'Fast (Same as Priority)',
			flex: 'Flex',
			priority: 'Priority',
			scale: 'Scale',
		},
		'auto',
	),
	asHeader(
		choice(
			{
				label: 'Routing Details',
				name: 'routerMetadata',
				field: 'X-OpenRouter-Metadata',
				description: 'Whether the answer says how it was routed, under “routing”',
			},
			{ enabled: 'Include', disabled: 'Leave Out' },
			'enabled',
		),
	),
	flag({
		label: 'Context Compression',
		name: 'contextCompression',
		field: 'plugins[]<id=context-compression>.enabled',
		description:
			'Whether the middle of a conversation that is too long is left out; off gives an error instead',
	}),
	flag({
		label: 'Moderation',
		name: 'moderation',
		field: 'plugins[]<id=moderation>',
		description: 'Whether OpenRouter checks the prompt before it is sent',
	}),
];

/** What is kept, who is chosen, and what happens on the way; in the Settings tab. */
export const cachingAndRouting: INodeProperties = {
	displayName: 'Caching and Routing',
	name: 'cachingAndRouting',
	type: 'collection',
	isNodeSetting: true,
	placeholder: 'Add Setting',
	default: {},
	description: 'What is kept to save money, how a model is chosen and how fast it answers',
	options: byLabel([...caching, ...routers, ...routing]),
};
