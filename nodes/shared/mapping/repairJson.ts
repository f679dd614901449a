import { jsonrepair } from '../vendor';

/**
 * Reads JSON that may have the usual slips (single quotes, comments, trailing commas, line breaks
 * inside texts).
 *
 * @returns undefined when it cannot be made JSON; a text that was cut off must not come here, as
 * its end would be made up
 */
export function repairJson(text: string): { value: unknown } | undefined {
	try {
		const value: unknown = JSON.parse(jsonrepair(text));
		return { value };
	} catch {
		return undefined;
	}
}
