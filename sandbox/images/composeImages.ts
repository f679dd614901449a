import type { CatalogueModel } from '../catalogue/types';
import type { ImageRequest } from '../contract/imageRequest';
import { drawPicture, MEDIA_TYPES } from './drawPicture';
import { readSize } from './readSize';
import type { GeneratedImage, ImageFormat } from './types';

const TOKENS_PER_IMAGE = 4175;
const DEFAULT_IMAGE_DOLLARS = 0.04;

export interface ImageUsage {
	prompt_tokens: number;
	completion_tokens: number;
	total_tokens: number;
	/** US dollars. */
	cost: number;
	is_byok: boolean;
	completion_tokens_details: { image_tokens: number };
}

/** Models that draw vectors say so in their slug. */
const readFormat = (request: ImageRequest, model: CatalogueModel): ImageFormat =>
	request.output_format ?? (model.id.includes('svg') ? 'svg' : 'png');

/** The pictures of a request: as many and as large as asked for, each in a colour of its own. */
export function composeImages(
	request: ImageRequest,
	model: CatalogueModel,
	minBytes: number,
): GeneratedImage[] {
	const format = readFormat(request, model);
	const size = { ...readSize(request), minBytes };
	return Array.from({ length: request.n ?? 1 }, (_, index) => ({
		b64_json: drawPicture(
			format,
			`${request.prompt}|${request.seed ?? ''}|${index}`,
			size,
		).toString('base64'),
		media_type: MEDIA_TYPES[format],
	}));
}

/** Billed per picture; nothing for none. */
export function countImageUsage(prompt: string, images: number, model: CatalogueModel): ImageUsage {
	const promptTokens = Math.ceil(prompt.length / 4);
	const imageTokens = images * TOKENS_PER_IMAGE;
	const price = Number(model.pricing.image_output ?? DEFAULT_IMAGE_DOLLARS);
	return {
		prompt_tokens: promptTokens,
		completion_tokens: imageTokens,
		total_tokens: promptTokens + imageTokens,
		cost: Number((images * price).toFixed(12)),
		is_byok: false,
		completion_tokens_details: { image_tokens: imageTokens },
	};
}
