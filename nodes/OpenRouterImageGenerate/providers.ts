import type { INodeProperties } from 'n8n-workflow';

import { providerPreferences } from '../shared/parameters/providerPreferences';

/** The preferences the image API takes (spec: ImageGenerationProviderPreferences). */
const KEPT = ['allowFallbacks', 'ignore', 'only', 'order', 'sort'];

const providerOptions: INodeProperties = {
	displayName: 'Provider Options (JSON)',
	name: 'options',
	type: 'json',
	default: '{}',
	placeholder: 'e.g. { "black-forest-labs": { "guidance": 3 } }',
	description: 'Settings that only one provider knows, by the provider’s slug; Images API only',
	routing: { send: { type: 'body', property: 'provider.options' } },
};

const kept = (providerPreferences.options ?? []).filter(({ name }) => KEPT.includes(name));

/** Which providers may make the picture, as the other nodes offer it. */
export const imageProviders: INodeProperties = {
	...providerPreferences,
	options: [...kept, providerOptions].sort((a, b) => titleOf(a).localeCompare(titleOf(b))),
};

function titleOf(option: (typeof kept)[number]): string {
	return 'displayName' in option ? option.displayName : option.name;
}
