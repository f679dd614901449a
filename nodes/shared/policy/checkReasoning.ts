import type { JsonObject } from '../contract/json';
import { badInput } from './failure';

/**
 * Refuses an effort and a number of tokens for reasoning together: the API takes one of them.
 *
 * @throws Failure `badInput` naming the parameter
 */
export function checkReasoning({ reasoning }: JsonObject): void {
	if (typeof reasoning !== 'object' || reasoning === null) return;
	if (!('effort' in reasoning) || !('max_tokens' in reasoning)) return;
	throw badInput(
		'Reasoning Max Tokens',
		'it is set together with Reasoning Effort',
		'Remove one of the two.',
	);
}
