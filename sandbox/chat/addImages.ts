import { CATALOGUE } from '../catalogue/catalogue';
import type { ChatRequest } from '../contract/chatRequest';
import type { Fault } from '../faults/types';
import { drawPicture, MEDIA_TYPES } from '../images/drawPicture';
import { readSize } from '../images/readSize';
import type { GeneratedImage } from '../images/types';
import { readLastUserText } from './readPrompt';
import type { ChatCompletion } from './types';

const TOKENS_PER_IMAGE = 1290;

/** Pictures inside a chat answer, the older way: only where `modalities` asks for them. */
export function addImages(
	completion: ChatCompletion,
	request: ChatRequest,
	fault: Fault | undefined,
	minBytes: number,
): ChatCompletion {
	if (request.modalities?.includes('image') !== true) return completion;
	const drawn = [drawOne(request, minBytes)];
	const images = fault?.kind === 'pictures' ? fault.change(drawn) : drawn;
	const tokens = images.length * TOKENS_PER_IMAGE;
	const { usage } = completion;
	const completionTokens = usage.completion_tokens + tokens;
	return {
		...completion,
		choices: completion.choices.map((choice) => ({
			...choice,
			message: { ...choice.message, images: images.map(toPart) },
		})),
		usage: {
			...usage,
			completion_tokens: completionTokens,
			total_tokens: usage.prompt_tokens + completionTokens,
			cost: Number((usage.cost + tokens * readCompletionPrice(completion.model)).toFixed(12)),
			completion_tokens_details: { ...usage.completion_tokens_details, image_tokens: tokens },
		},
	};
}

function drawOne(request: ChatRequest, minBytes: number): GeneratedImage {
	const aspect = request.image_config?.aspect_ratio;
	const size = readSize({ aspect_ratio: typeof aspect === 'string' ? aspect : undefined });
	const bytes = drawPicture('png', readLastUserText(request), { ...size, minBytes });
	return { b64_json: bytes.toString('base64'), media_type: MEDIA_TYPES.png };
}

const toPart = ({ b64_json, media_type }: GeneratedImage) => ({
	type: 'image_url' as const,
	image_url: { url: `data:${media_type ?? ''};base64,${b64_json}` },
});

const readCompletionPrice = (modelId: string): number =>
	Math.max(0, Number(CATALOGUE.find(({ id }) => id === modelId)?.pricing.completion ?? 0));
