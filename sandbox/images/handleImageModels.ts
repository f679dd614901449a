import { CATALOGUE, findModel, listProviderSlugs } from '../catalogue/catalogue';
import { nameProvider } from '../catalogue/providers';
import type { CatalogueModel } from '../catalogue/types';
import { ASPECT_RATIOS } from '../contract/imageRequest';
import { errorAnswer } from '../faults/envelope';
import type { Exchange } from '../http/exchange';
import { streamsPictures } from './handleImages';

const draws = (model: CatalogueModel): boolean =>
	model.architecture.output_modalities.includes('image');

function listParameters(model: CatalogueModel): Record<string, object> {
	const isVector = model.id.includes('svg');
	return {
		n: { type: 'range', min: 1, max: isVector ? 1 : 10 },
		aspect_ratio: { type: 'enum', values: [...ASPECT_RATIOS] },
		resolution: { type: 'enum', values: ['1K', '2K', '4K'] },
		output_format: { type: 'enum', values: isVector ? ['svg'] : ['png', 'jpeg', 'webp'] },
		seed: { type: 'boolean' },
		...(streamsPictures(model.id) && {
			quality: { type: 'enum', values: ['auto', 'low', 'medium', 'high'] },
			background: { type: 'enum', values: ['auto', 'transparent', 'opaque'] },
			output_compression: { type: 'range', min: 0, max: 100 },
		}),
	};
}

/** `GET /images/models`. */
export function handleImageModels(exchange: Exchange): void {
	const data = CATALOGUE.filter(draws).map((model) => ({
		id: model.id,
		name: model.name,
		description: model.description,
		created: model.created,
		architecture: {
			input_modalities: model.architecture.input_modalities,
			output_modalities: model.architecture.output_modalities,
		},
		supported_parameters: listParameters(model),
		supports_streaming: streamsPictures(model.id),
		endpoints: `/api/v1/images/models/${model.id}/endpoints`,
	}));
	exchange.send({ status: 200, body: { data } });
}

/** `GET /images/models/{author}/{slug}/endpoints`: at the top level, without `data`. */
export function handleImageEndpoints(exchange: Exchange): void {
	const id = decodeURIComponent(exchange.path.replace(/^\/images\/models\/|\/endpoints$/g, ''));
	const model = findModel(id);
	if (model === undefined || !draws(model)) {
		exchange.send(errorAnswer(404, `Image model ${id} not found`));
		return;
	}
	const endpoints = listProviderSlugs(id).map((slug) => ({
		provider_name: nameProvider(slug),
		provider_slug: slug,
		provider_tag: null,
		supported_parameters: listParameters(model),
		allowed_passthrough_parameters: [],
		supports_streaming: streamsPictures(id),
		pricing: [{ billable: 'output_image', unit: 'image', cost_usd: 0.04 }],
	}));
	exchange.send({ status: 200, body: { id, endpoints } });
}
