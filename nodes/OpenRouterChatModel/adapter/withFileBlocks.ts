import type { JsonObject } from '../../shared/contract/json';
import { isJsonObject } from '../../shared/wire/parseBody';

/**
 * A message of LangChain with its pictures as standard blocks. n8n's nodes write them the way of
 * OpenAI, as `image_url`, and the SDK would drop those.
 */
export function withFileBlocks(message: unknown): unknown {
	if (typeof message !== 'object' || message === null) return message;
	const content: unknown = Reflect.get(message, 'content');
	if (!Array.isArray(content) || !content.some(isImageUrl)) return message;
	return Object.create(message, {
		content: { value: content.map((block: unknown) => (isImageUrl(block) ? image(block) : block)) },
	});
}

function isImageUrl(block: unknown): block is JsonObject {
	return isJsonObject(block) && block['type'] === 'image_url';
}

/** `image_url` is an address or an object with one. */
function image({ image_url: given }: JsonObject): JsonObject {
	const { url, detail } = isJsonObject(given) ? given : { url: given, detail: undefined };
	return { type: 'image', url, ...(detail === undefined ? {} : { metadata: { detail } }) };
}
