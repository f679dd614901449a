import type { JsonObject } from '../contract/json';
import { Failure } from '../policy/failure';
import { z } from '../vendor';

const text = z.string().nullish().catch(undefined);

const image = z.object({
	b64_json: text,
	url: text,
	media_type: text,
	revised_prompt: text,
});

/** The answer of `POST /images`; some gateways add which model and provider it was. */
const imageAnswer = z.object({ data: z.array(z.unknown()), model: text, provider: text });

const chatAnswer = z.object({
	choices: z.array(z.object({ message: z.object({ images: z.array(z.unknown()).nullish() }) })),
});
const chatImage = z.object({ image_url: z.object({ url: z.string() }) });

/** A picture before it is decoded. */
export interface PictureSource {
	base64?: string;
	/** As declared; the bytes may say otherwise. */
	mediaType?: string;
	revisedPrompt?: string;
}

/** What `POST /images` gave. Throws a `malformed` failure for an answer without a list. */
export function readImages(body: JsonObject): {
	pictures: PictureSource[];
	model?: string;
	provider?: string;
} {
	const parsed = imageAnswer.safeParse(body);
	if (!parsed.success) {
		throw new Failure({
			kind: 'malformed',
			cause: 'The answer holds no list of pictures',
			retryable: true,
		});
	}
	const { data, model, provider } = parsed.data;
	return {
		pictures: data.map(readImage),
		model: model ?? undefined,
		provider: provider ?? undefined,
	};
}

/** Pictures inside a chat answer, as data URLs. */
export function readChatPictures(body: JsonObject): PictureSource[] {
	const choices = chatAnswer.safeParse(body).data?.choices ?? [];
	return choices
		.flatMap(({ message }) => message.images ?? [])
		.map((entry) => fromAddress(chatImage.safeParse(entry).data?.image_url.url ?? ''));
}

function readImage(entry: unknown): PictureSource {
	const { b64_json, url, media_type, revised_prompt } = image.safeParse(entry).data ?? {};
	const source = b64_json ? fromText(b64_json) : fromAddress(url ?? '');
	return {
		...source,
		...(media_type ? { mediaType: media_type.toLowerCase() } : {}),
		...(revised_prompt ? { revisedPrompt: revised_prompt } : {}),
	};
}

/** Bare base64 is what the API promises; some providers send a data URL in its place. */
function fromText(base64: string): PictureSource {
	return base64.startsWith('data:') ? fromAddress(base64) : { base64 };
}

function fromAddress(url: string): PictureSource {
	const comma = url.indexOf(',');
	if (!url.startsWith('data:') || comma < 0) return {};
	const [mediaType = ''] = url.slice('data:'.length, comma).split(';');
	return { base64: url.slice(comma + 1), ...(mediaType === '' ? {} : { mediaType }) };
}
