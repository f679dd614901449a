import type { JsonObject, JsonValue } from '../contract/json';
import type { Values } from '../contract/operation';
import { textList } from '../parameters/checkedValue';
import { isJsonObject } from '../wire/parseBody';

/** About the 1,024 tokens below which no provider caches anything. */
const LONG_CHARACTERS = 4000;
/** Claude takes four marks; one is kept for the system message (guide: prompt caching). */
const MAX_LONG_TEXTS = 3;

/** The messages with marks up to which providers can cache them (spec: cache_control on text parts). */
export function withCacheMarks(messages: readonly JsonObject[], values: Values): JsonObject[] {
	const { cachingAndRouting } = values;
	const { cacheMarks, cacheMarksTtl } = isJsonObject(cachingAndRouting) ? cachingAndRouting : {};
	const wanted = textList(cacheMarks);
	if (wanted.length === 0) return [...messages];
	const mark: JsonObject = {
		type: 'ephemeral',
		...(typeof cacheMarksTtl === 'string' && cacheMarksTtl !== '' ? { ttl: cacheMarksTtl } : {}),
	};
	const inParts = messages.map((message) => ({ ...message, content: partsOf(message['content']) }));
	const chosen = new Set([
		...(wanted.includes('system') ? lastSystemText(inParts) : []),
		...(wanted.includes('longTexts') ? longTexts(inParts) : []),
	]);
	return inParts.map((message, index) => {
		const { content } = message;
		if (!Array.isArray(content) || !content.some((part) => chosen.has(part))) {
			return messages[index] ?? message;
		}
		const marked = content.map((part) =>
			chosen.has(part) ? { ...part, cache_control: mark } : part,
		);
		return { ...message, content: marked };
	});
}

/** A text as the one part it is; what is no text and no list stays. */
function partsOf(content: JsonValue): JsonObject[] | JsonValue {
	if (typeof content === 'string') return [{ type: 'text', text: content }];
	return Array.isArray(content) ? content.filter(isJsonObject) : content;
}

function lastSystemText(messages: readonly JsonObject[]): JsonObject[] {
	const leading = messages.filter(({ role }) => role === 'system' || role === 'developer');
	return textsIn(leading).slice(-1);
}

function longTexts(messages: readonly JsonObject[]): JsonObject[] {
	const others = messages.filter(({ role }) => role === 'user' || role === 'assistant');
	return textsIn(others)
		.filter(({ text }) => String(text).length >= LONG_CHARACTERS)
		.slice(-MAX_LONG_TEXTS);
}

function textsIn(messages: readonly JsonObject[]): JsonObject[] {
	return messages
		.flatMap(({ content }) => (Array.isArray(content) ? content.filter(isJsonObject) : []))
		.filter(({ type }) => type === 'text');
}
