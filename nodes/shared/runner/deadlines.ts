/** A call that begins while others wait may be ended so much after its deadline. */
const LOOK_EVERY_MS = 250;

interface Call {
	readonly controller: AbortController;
	readonly dueAt: number;
}

/**
 * Ends calls at their deadlines, and all of them on Stop: one watch for all calls of a run. A
 * timer and a joined signal for each of them would cost more CPU time than the rest of what is
 * done for a short answer.
 */
export class Deadlines {
	private readonly calls = new Set<Call>();
	private watching = false;

	/**
	 * @param stop ends every call
	 * @param sleep ends early on Stop
	 */
	constructor(
		private readonly stop: AbortSignal | undefined,
		private readonly sleep: (ms: number) => Promise<void>,
		private readonly now: () => number,
	) {
		stop?.addEventListener('abort', () => this.endAll(), { once: true });
	}

	/** Makes a call with a signal that ends it when it takes too long. */
	async within<Result>(
		timeoutMs: number,
		call: (end: AbortSignal) => Promise<Result>,
	): Promise<Result> {
		const controller = new AbortController();
		if (this.stop?.aborted === true) controller.abort(this.stop.reason);
		const entry = { controller, dueAt: this.now() + timeoutMs };
		this.calls.add(entry);
		if (!this.watching) void this.watch();
		try {
			return await call(controller.signal);
		} finally {
			this.calls.delete(entry);
		}
	}

	private async watch(): Promise<void> {
		this.watching = true;
		while (this.calls.size > 0) {
			const nearest = Math.min(...Array.from(this.calls, ({ dueAt }) => dueAt));
			await this.sleep(Math.max(1, Math.min(LOOK_EVERY_MS, nearest - this.now())));
			if (this.stop?.aborted === true) break;
			this.endOverdue();
		}
		this.watching = false;
	}

	private endOverdue(): void {
		const now = this.now();
		for (const { controller, dueAt } of this.calls) if (dueAt <= now) controller.abort();
	}

	private endAll(): void {
		for (const { controller } of this.calls) controller.abort(this.stop?.reason);
	}
}
