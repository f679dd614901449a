const FIRST_LANES = 8;
const MAX_LANES = 64;
/** Refusals this close together are one event: they were all sent before the first came back. */
const SAME_EVENT_MS = 250;

/**
 * How many requests may be in flight and from when on. No clock and no timer of its own: the gate
 * tells it what happened and asks what is allowed.
 */
export interface Pace {
	/** Requests that may be in flight together. */
	readonly lanes: number;
	/** Nothing starts before this time (milliseconds since the epoch). */
	readonly pausedUntil: number;
	clean(): void;
	limited(now: number, waitMs: number): void;
}

/**
 * Lanes that grow with each clean answer and halve on a limit, between 1 and 64; after the first
 * limit they grow by about one per round trip only.
 *
 * @param fixed the user's number of lanes; 0 lets the pace find it
 */
export function createPace(fixed: number): Pace {
	const cap = fixed > 0 ? fixed : MAX_LANES;
	let lanes = fixed > 0 ? fixed : FIRST_LANES;
	let finding = true;
	let pausedUntil = 0;
	let lastCut = -Infinity;
	return {
		get lanes() {
			return Math.floor(lanes);
		},
		get pausedUntil() {
			return pausedUntil;
		},
		clean() {
			lanes = Math.min(cap, finding ? lanes + 1 : lanes + 1 / lanes);
		},
		limited(now, waitMs) {
			pausedUntil = Math.max(pausedUntil, now + waitMs);
			if (fixed > 0 || now - lastCut <= SAME_EVENT_MS) return;
			lastCut = now;
			finding = false;
			lanes = Math.max(1, lanes / 2);
		},
	};
}
