import type { JsonObject } from '../contract/json';

/** What JSON.parse asks for every value. */
export type Revive = (key: string, value: unknown) => unknown;

/**
 * Reads an answer's text as a JSON object. OpenRouter pads slow answers with white space, which
 * JSON allows.
 *
 * @returns the object, or in a few words why it is none; the payload itself is never quoted
 */
export function parseBody(text: string, revive?: Revive): { body?: JsonObject; problem?: string } {
	const trimmed = text.trimStart();
	if (trimmed === '') return { problem: 'The answer has no content' };
	if (trimmed.startsWith('<')) return { problem: `The answer is a web page${pageTitle(trimmed)}` };
	try {
		const parsed: unknown = JSON.parse(trimmed, revive);
		return isJsonObject(parsed) ? { body: parsed } : { problem: 'The answer is no JSON object' };
	} catch {
		return { problem: 'The answer is broken JSON' };
	}
}

/** A JSON object, not a list and not null. */
export function isJsonObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pageTitle(html: string): string {
	const title = /<title[^>]*>([^<]{1,80})/i.exec(html)?.[1]?.trim();
	return title === undefined || title === '' ? '' : ` (“${title}”)`;
}
