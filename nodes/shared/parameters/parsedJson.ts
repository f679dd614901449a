import type { JsonValue } from '../contract/json';
import { badInput } from '../policy/failure';

const LONGEST_REASON = 120;

/**
 * The value of a JSON parameter: text is parsed, what an expression already gave as data stays.
 *
 * @param parameter display name, for the message
 * @throws Failure `badInput` for text that is no JSON
 */
export function parsedJson(parameter: string, value: JsonValue): JsonValue {
	if (typeof value !== 'string') return value;
	try {
		const parsed: JsonValue = JSON.parse(value);
		return parsed;
	} catch (error) {
		const reason = error instanceof Error ? error.message.slice(0, LONGEST_REASON) : 'unreadable';
		throw badInput(
			parameter,
			`this is not valid JSON (${reason})`,
			'Check quotes, commas and brackets; keys and texts stand in double quotes.',
		);
	}
}
