import { DONE_EVENT, formatChunk, formatComment } from '../chat/sse';
import type { ImageUsage } from './composeImages';
import type { GeneratedImage } from './types';

const PARTIALS_PER_IMAGE = 2;

/** The events of a streamed image answer: previews, then each finished picture. */
export function buildImageEvents(
	images: GeneratedImage[],
	usage: ImageUsage,
	created: number,
): string[] {
	const text = { type: 'image_generation.text_chunk', phase: 'content', text: '[sandbox] Drawing' };
	const partials = images.flatMap(({ b64_json }) =>
		Array.from({ length: PARTIALS_PER_IMAGE }, (_, index) => ({
			type: 'image_generation.partial_image',
			partial_image_index: index,
			b64_json,
		})),
	);
	const finished = images.map((image, index) => ({
		type: 'image_generation.completed',
		...image,
		created,
		...(index === images.length - 1 && { usage }),
	}));
	return [formatComment(), ...[text, ...partials, ...finished].map(formatChunk), DONE_EVENT];
}
