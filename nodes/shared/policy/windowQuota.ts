/** Taken for granted until a second refill shows the real length: quotas are mostly by the minute. */
const PRESUMED_WINDOW_MS = 60_000;
/** Our clock and the server's need not agree on when a window begins. */
const CLOCK_SLACK_MS = 1000;
/** After as many full windows without a refusal one request more is tried. */
const CONTENT_WINDOWS = 4;

/**
 * A quota the server refills at times it names. How much it is, and how long a window lasts, is
 * learned from the refusals, so that later windows need none.
 */
export class WindowQuota {
	private size = Infinity;
	private used = 0;
	/** When the window in which requests are counted began, or will begin. */
	private beganAt = -Infinity;
	private lengthMs: number | undefined;
	private contentWindows = 0;

	/** When the quota lets the next request start. */
	startsAt(now: number): number {
		this.roll(now);
		return this.used < this.allowance ? -Infinity : this.beganAt + this.windowMs;
	}

	started(now: number): void {
		this.roll(now);
		if (now >= this.beganAt) this.used++;
	}

	/** A request that did not get through after all. */
	refused(startedAt: number): void {
		if (startedAt >= this.beganAt) this.used = Math.max(0, this.used - 1);
		// It was still on its way when the window before this one was counted.
		else if (this.isKnown) this.size = Math.max(1, this.size - 1);
	}

	get isKnown(): boolean {
		return this.size !== Infinity;
	}

	/**
	 * A refusal that names a long wait.
	 *
	 * @param starts times of the requests that got through lately
	 */
	exhausted(now: number, waitMs: number, starts: readonly number[]): void {
		const refillAt = now + waitMs;
		const lastsMs = refillAt - this.beganAt;
		const first = this.beganAt === -Infinity;
		if (!first && lastsMs > waitMs) this.lengthMs = lastsMs;
		const since = first ? refillAt - PRESUMED_WINDOW_MS - CLOCK_SLACK_MS : this.beganAt;
		this.size = Math.max(1, starts.filter((start) => start >= since).length);
		this.beganAt = refillAt;
		this.used = 0;
		this.contentWindows = 0;
	}

	private get windowMs(): number {
		return this.lengthMs ?? PRESUMED_WINDOW_MS;
	}

	/** One more than is known to pass, where the refusal would teach something. */
	private get allowance(): number {
		const curious = this.lengthMs === undefined || this.contentWindows >= CONTENT_WINDOWS;
		return this.size + (curious ? 1 : 0);
	}

	private roll(now: number): void {
		const passed = Math.floor((now - this.beganAt) / this.windowMs);
		if (this.size === Infinity || passed < 1) return;
		const full = passed === 1 && this.used >= this.size;
		this.contentWindows = full ? this.contentWindows + 1 : 0;
		// More than was known to pass has passed.
		this.size = Math.max(this.size, this.used);
		this.beganAt += passed * this.windowMs;
		this.used = 0;
	}
}
