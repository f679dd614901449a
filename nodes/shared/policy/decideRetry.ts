import type { ExecutionSettings } from '../contract/execution';
import type { FailureDetails } from '../contract/failure';

/** Most troubles are gone at once; the few that are not soon get as long as patience allows. */
const FIRST_DELAY_MS = 100;
const GROWTH = 5;

export type RetryDecision =
	| { action: 'retry'; waitMs: number }
	| { action: 'giveUp'; refusedWaitMs?: number };

/**
 * Whether to send the request once more, and after how long.
 *
 * The order: is this failure worth it; are tries left; did the server name a wait (obeyed without
 * jitter, unless it is longer than the user allows); otherwise full jitter over a delay that grows
 * fivefold from a tenth of a second: three retries are as patient as a delay that doubles from half
 * a second would be, and an item that only met a hiccup is not held up.
 *
 * @param tries how many requests this model has been sent so far (1 after the first)
 * @param random 0 <= n < 1
 */
export function decideRetry(
	failure: FailureDetails,
	tries: number,
	settings: Pick<ExecutionSettings, 'maxRetries' | 'maxDelayMs'>,
	random: number,
): RetryDecision {
	if (!failure.retryable) return { action: 'giveUp' };
	const { serverWaitMs } = failure;
	if (serverWaitMs !== undefined && serverWaitMs > settings.maxDelayMs) {
		return { action: 'giveUp', refusedWaitMs: serverWaitMs };
	}
	if (tries > settings.maxRetries) return { action: 'giveUp' };
	if (serverWaitMs !== undefined) return { action: 'retry', waitMs: serverWaitMs };
	const ceiling = Math.min(settings.maxDelayMs, FIRST_DELAY_MS * GROWTH ** (tries - 1));
	return { action: 'retry', waitMs: Math.round(ceiling * random) };
}
