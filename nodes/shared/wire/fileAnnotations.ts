import type { JsonObject } from '../contract/json';
import { isJsonObject } from './parseBody';

/**
 * What an answer says about the PDFs it was given, as it came; sent back, it saves reading them
 * again (guide: PDF inputs).
 */
export function readFileAnnotations(body: JsonObject): JsonObject[] {
	const { choices } = body;
	const [choice] = Array.isArray(choices) ? choices.filter(isJsonObject) : [];
	const message = choice?.['message'];
	const annotations = isJsonObject(message) ? message['annotations'] : undefined;
	const list = Array.isArray(annotations) ? annotations.filter(isJsonObject) : [];
	return list.filter(({ file }) => isJsonObject(file));
}
