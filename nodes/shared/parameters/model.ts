import type { INodeProperties } from 'n8n-workflow';

/** A model with its own default: the picker lists what the node can use, an id can be typed. */
export function modelParameter(
	defaultModel: { id: string; name: string },
	searchListMethod = 'searchModels',
): INodeProperties {
	return {
		displayName: 'Model',
		name: 'model',
		type: 'resourceLocator',
		default: { mode: 'list', value: defaultModel.id, cachedResultName: defaultModel.name },
		required: true,
		description:
			'The model to ask. The list shows dollars per million tokens in / out, the context length and what goes in. <a href="https://openrouter.ai/models">Compare models</a>.',
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod, searchable: true },
			},
			{
				displayName: 'ID',
				name: 'id',
				type: 'string',
				placeholder: 'e.g. anthropic/claude-sonnet-4.5:nitro',
				hint: 'Variants such as :nitro, :floor and :free, presets (@preset/name) and openrouter/auto can be typed here',
			},
		],
		routing: { send: { type: 'body', property: 'model' } },
	};
}

export const fallbackModels: INodeProperties = {
	displayName: 'Fallback Model Names or IDs',
	name: 'fallbackModels',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getModels' },
	default: [],
	description:
		'Models to ask, in this order, when the main one cannot answer. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	routing: { send: { type: 'body', property: 'models' } },
};

export const simplify: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};
