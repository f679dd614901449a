import { sleep } from 'n8n-workflow';

/**
 * A sleep that ends early, without a throw, on a signal. However many sleep at once, the signal
 * gets one listener. (n8n's own sleep cannot be cancelled, and nodes may not use timers.)
 */
export function createSleep(signal: AbortSignal | undefined): (ms: number) => Promise<void> {
	const sleepers = new Set<() => void>();
	signal?.addEventListener('abort', () => sleepers.forEach((wake) => wake()), { once: true });
	return async (ms) => {
		if (ms <= 0 || signal?.aborted === true) return;
		await new Promise<void>((resolve) => {
			const wake = (): void => {
				sleepers.delete(wake);
				resolve();
			};
			sleepers.add(wake);
			void sleep(ms).then(wake);
		});
	};
}
