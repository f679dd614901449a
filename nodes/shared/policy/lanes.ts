const FIRST_LANES = 8;
export const MAX_LANES = 64;

/** How many requests of one run may be in flight, as far as the run itself is concerned. */
export interface Lanes {
	readonly count: number;
	/** An answer came back clean. */
	clean(): void;
}

/**
 * Lanes that grow by one with each clean answer, from 8 to 64, so that a run doubles its speed with
 * every round trip and never begins with a storm.
 *
 * @param cap the user's number of lanes, used in full from the start; 0 leaves it to the answers
 */
export function createLanes(cap: number): Lanes {
	let count = cap > 0 ? cap : FIRST_LANES;
	const most = cap > 0 ? cap : MAX_LANES;
	return {
		get count() {
			return count;
		},
		clean() {
			count = Math.min(most, count + 1);
		},
	};
}
