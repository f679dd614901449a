import type { JsonObject } from '../contract/json';
import { Failure } from '../policy/failure';
import { z } from '../vendor';
import { LiftedText } from './liftBase64';

const text = z.string().nullish().catch(undefined);

/** Large ones were decoded while they came. */
const encoded = z
	.union([z.instanceof(LiftedText), z.string()])
	.nullish()
	.catch(undefined);

const image = z.object({
	b64_json: encoded,
	url: encoded,
	media_type: text,
	revised_prompt: text,
});

/**
 * The answer of `POST /images`; some gateways add which model and provider it was. What the model
 * said comes in streams only.
 */
const imageAnswer = z.object({ data: z.array(z.unknown()), model: text, provider: text, text });

const chatAnswer = z.object({
	choices: z.array(z.object({ message: z.object({ images: z.array(z.unknown()).nullish() }) })),
});
const chatImage = z.object({ image_url: z.object({ url: encoded }) });

/** A picture as text, or as bytes where it was decoded already. */
export interface PictureSource {
	base64?: string;
	bytes?: Uint8Array;
	/** As declared; the bytes may say otherwise. */
	mediaType?: string;
	revisedPrompt?: string;
}

/** What `POST /images` gave. Throws a `malformed` failure for an answer without a list. */
export function readImages(body: JsonObject): {
	pictures: PictureSource[];
	model?: string;
	provider?: string;
	text?: string;
} {
	const parsed = imageAnswer.safeParse(body);
	if (!parsed.success) {
		throw new Failure({
			kind: 'malformed',
			cause: 'The answer holds no list of pictures',
			retryable: true,
		});
	}
	const { data, model, provider, text: words } = parsed.data;
	return {
		pictures: data.map(readImage),
		model: model ?? undefined,
		provider: provider ?? undefined,
		text: words ?? undefined,
	};
}

/** Pictures inside a chat answer, as data URLs. */
export function readChatPictures(body: JsonObject): PictureSource[] {
	const choices = chatAnswer.safeParse(body).data?.choices ?? [];
	return choices
		.flatMap(({ message }) => message.images ?? [])
		.map((entry) => fromAddress(chatImage.safeParse(entry).data?.image_url.url));
}

function readImage(entry: unknown): PictureSource {
	const { b64_json, url, media_type, revised_prompt } = image.safeParse(entry).data ?? {};
	const source = b64_json ? fromText(b64_json) : fromAddress(url);
	return {
		...source,
		...(media_type ? { mediaType: media_type.toLowerCase() } : {}),
		...(revised_prompt ? { revisedPrompt: revised_prompt } : {}),
	};
}

/** Bare base64 is what the API promises; some providers send a data URL in its place. */
function fromText(base64: string | LiftedText): PictureSource {
	if (base64 instanceof LiftedText || base64.startsWith('data:')) return fromAddress(base64);
	return { base64 };
}

function fromAddress(url: string | LiftedText | null | undefined): PictureSource {
	if (url instanceof LiftedText) {
		const mediaType = mediaTypeOf(url.prefix);
		return { bytes: url.bytes, ...(mediaType === '' ? {} : { mediaType }) };
	}
	if (url === undefined || url === null) return {};
	const comma = url.indexOf(',');
	if (!url.startsWith('data:') || comma < 0) return {};
	const mediaType = mediaTypeOf(url.slice(0, comma));
	return { base64: url.slice(comma + 1), ...(mediaType === '' ? {} : { mediaType }) };
}

/** Of a data URL's beginning; empty where it names none. */
function mediaTypeOf(prefix: string): string {
	return /^data:([^;,]*)/i.exec(prefix)?.[1]?.toLowerCase() ?? '';
}
