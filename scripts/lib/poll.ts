import { setTimeout as sleep } from 'node:timers/promises';

export interface PollOptions {
	readonly timeoutSeconds: number;
	readonly intervalMs?: number;
	readonly signal?: AbortSignal;
}

/**
 * Asks again and again until there is an answer; undefined means "not yet".
 * @throws after `timeoutSeconds`, naming what was waited for, and when the signal is aborted
 */
export async function poll<T>(
	what: string,
	ask: () => Promise<T | undefined>,
	options: PollOptions,
): Promise<T> {
	const deadlineMs = Date.now() + options.timeoutSeconds * 1000;
	for (;;) {
		options.signal?.throwIfAborted();
		const answer = await ask();
		if (answer !== undefined) return answer;
		if (Date.now() > deadlineMs) {
			throw new Error(`Waited ${options.timeoutSeconds} s in vain for ${what}`);
		}
		await sleep(options.intervalMs ?? 100, undefined, { signal: options.signal });
	}
}
