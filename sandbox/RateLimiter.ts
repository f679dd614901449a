import type { Limits } from './types';

export interface Refusal {
	/** Seconds until the next request would pass; undefined when nobody can say. */
	waitSeconds?: number;
	limit: number;
	/** Milliseconds since the epoch. */
	resetAtMs?: number;
}

/** Counts requests against the limits that are set. Time is handed in, in milliseconds. */
export class RateLimiter {
	private limits: Limits = {};
	private windowStartMs = -Infinity;
	private inWindow = 0;
	private tokens = 0;
	private refilledAtMs = 0;
	private running = 0;

	set(limits: Limits | undefined, nowMs: number): void {
		this.limits = limits ?? {};
		this.windowStartMs = -Infinity;
		this.tokens = this.limits.burst ?? 0;
		this.refilledAtMs = nowMs;
	}

	/** Whether answers say when to come back. */
	get namesWait(): boolean {
		return this.limits.retryAfter === true;
	}

	/** Takes a place, or says why not. Call `leave` once the answer is out. */
	enter(nowMs: number): Refusal | undefined {
		const { inFlight = Infinity } = this.limits;
		if (this.running >= inFlight) return { limit: inFlight };
		const refusal =
			this.limits.burst === undefined ? this.countInWindow(nowMs) : this.takeToken(nowMs);
		if (refusal === undefined) this.running += 1;
		return refusal;
	}

	leave(): void {
		this.running -= 1;
	}

	private countInWindow(nowMs: number): Refusal | undefined {
		const { perSecond, windowSeconds = 1 } = this.limits;
		if (perSecond === undefined) return undefined;
		const windowMs = windowSeconds * 1000;
		if (nowMs - this.windowStartMs >= windowMs) {
			this.windowStartMs = nowMs;
			this.inWindow = 0;
		}
		const limit = perSecond * windowSeconds;
		if (this.inWindow < limit) {
			this.inWindow += 1;
			return undefined;
		}
		const resetAtMs = this.windowStartMs + windowMs;
		return { limit, resetAtMs, waitSeconds: (resetAtMs - nowMs) / 1000 };
	}

	private takeToken(nowMs: number): Refusal | undefined {
		const { burst = 1, perSecond = 1 } = this.limits;
		const refill = ((nowMs - this.refilledAtMs) / 1000) * perSecond;
		this.tokens = Math.min(burst, this.tokens + refill);
		this.refilledAtMs = nowMs;
		if (this.tokens >= 1) {
			this.tokens -= 1;
			return undefined;
		}
		const waitSeconds = (1 - this.tokens) / perSecond;
		return { limit: burst, waitSeconds, resetAtMs: nowMs + waitSeconds * 1000 };
	}
}
