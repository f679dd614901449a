import type { INodeProperties } from 'n8n-workflow';

import { reasoning } from '../shared/parameters/reasoning';
import { sampling } from '../shared/parameters/sampling';

/** Of no use, or in the way, where the answer is data. */
const NOT_FOR_DATA = ['logitBias', 'logprobs', 'stop', 'topLogprobs'];

const own: INodeProperties[] = [
	{
		displayName: 'Include Metadata',
		name: 'includeMetadata',
		type: 'boolean',
		default: true,
		description:
			'Whether to add a field _openrouter with the model, the cost, the attempts and the number of repairs (in List mode to the first item of each input)',
	},
	{
		displayName: 'Include Raw Answer',
		name: 'includeRawAnswer',
		type: 'boolean',
		default: true,
		description: 'Whether an error also shows what the model answered',
	},
	{
		displayName: 'Max Repairs',
		name: 'maxRepairs',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 10, numberPrecision: 0 },
		default: 2,
		description:
			'How often to show a model what does not fit and let it answer again; each repair is one more request',
	},
	{
		displayName: 'Response Healing',
		name: 'responseHealing',
		type: 'boolean',
		default: true,
		description:
			'Whether OpenRouter mends broken JSON, too. The node does so by itself, so this is rarely needed.',
	},
];

export const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	description: 'Everything else the request can say; what you do not add is not sent',
	options: [
		...own,
		...sampling.filter(({ name }) => !NOT_FOR_DATA.includes(name)),
		...reasoning,
	].sort((a, b) => a.displayName.localeCompare(b.displayName)),
};
