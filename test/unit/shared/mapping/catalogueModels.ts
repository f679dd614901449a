import { readModel, type CatalogueModel } from '../../../../nodes/shared/wire/catalogue';

/** A model as the catalogue lists it, with anything else laid over it. */
export function listed(overrides: Record<string, unknown> = {}): CatalogueModel {
	const model = readModel({
		id: 'anthropic/claude-sonnet-4.5',
		name: 'Anthropic: Claude Sonnet 4.5',
		created: 1_759_161_676,
		context_length: 1_000_000,
		pricing: { prompt: '0.000003', completion: '0.000015' },
		architecture: { input_modalities: ['text', 'image'], output_modalities: ['text'] },
		supported_parameters: ['tools', 'structured_outputs'],
		...overrides,
	});
	if (model === undefined) throw new Error('This is no model');
	return model;
}

/** Models with everything a client may trip over. */
export const ODD_ENTRIES: Array<Record<string, unknown>> = [
	{ id: 'a/bare' },
	{ id: 'b/nothing', name: null, created: null, context_length: null, pricing: null },
	{ id: 'c/unknown-price', pricing: { prompt: '-1', completion: '-1' } },
	{ id: 'd/wrong-types', name: 7, created: 'soon', context_length: 'long', pricing: 'dear' },
	{ id: 'e/no-number', pricing: { prompt: 'free', completion: '' } },
	{
		id: 'f/hologram',
		architecture: { input_modalities: ['hologram', 7], output_modalities: null },
	},
	{ id: 'g/no-lists', architecture: 'text->text', supported_parameters: 'tools' },
	{ id: 'h/image', supported_parameters: { resolution: { type: 'enum', values: ['1K'] } } },
	{ id: 'i/far-future', created: 1e18, expiration_date: 4711, knowledge_cutoff: 'never' },
	{ id: 'j/tiers', pricing: { prompt: '0', completion: '0', overrides: [null, 7, {}] } },
	{ id: 'no-slash', brand_new_field: { deep: [1] } },
];
