import { sleep } from 'n8n-workflow';

/** n8n's sleep cannot be cancelled: slices keep a timer from outliving Stop for long. */
const SLICE_MS = 1000;

/**
 * A sleep that ends early, without a throw, on a signal. However many sleep at once, the signal
 * gets one listener. (Nodes may not use timers of their own.)
 */
export function createSleep(signal: AbortSignal | undefined): (ms: number) => Promise<void> {
	const sleepers = new Set<() => void>();
	signal?.addEventListener('abort', () => sleepers.forEach((wake) => wake()), { once: true });
	const slice = async (ms: number): Promise<void> =>
		await new Promise<void>((resolve) => {
			const wake = (): void => {
				sleepers.delete(wake);
				resolve();
			};
			sleepers.add(wake);
			void sleep(ms).then(wake);
		});
	return async (ms) => {
		let remainingMs = ms;
		while (remainingMs > 0 && signal?.aborted !== true) {
			await slice(Math.min(remainingMs, SLICE_MS));
			remainingMs -= SLICE_MS;
		}
	};
}
