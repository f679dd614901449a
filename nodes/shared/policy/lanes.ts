const FIRST_LANES = 8;
export const MAX_LANES = 128;
/** Refusals come back soon, answers take their time: so long without one, and more may go. */
const RAMP_AFTER_MS = 30;
/** And then one more at a time. */
const RAMP_STEP_MS = 2;
/** A refusal that takes longer would find too many on their way. */
const RAMP_LANES = 40;

/** How many requests of one run may be in flight, as far as the run itself is concerned. */
export interface Lanes {
	readonly count: number;
	/** After how many milliseconds with all lanes in use there is one more; undefined: never. */
	readonly rampMs: number | undefined;
	/** That time has passed. */
	ramp(): void;
	/** An answer came back clean. */
	clean(): void;
	/** Somebody was refused. */
	limited(): void;
}

/**
 * Lanes that begin with 8 and grow to 128: quickly to 40 unless somebody is refused, and by one with
 * each clean answer, so that a run is soon as fast as it may be and never begins with a storm.
 *
 * @param cap the user's number of lanes, used in full from the start; 0 leaves it to the answers
 */
export function createLanes(cap: number): Lanes {
	const most = cap > 0 ? cap : MAX_LANES;
	let count = cap > 0 ? cap : FIRST_LANES;
	let refused = false;
	const grow = (): void => {
		count = Math.min(most, count + 1);
	};
	return {
		get count() {
			return count;
		},
		get rampMs() {
			if (refused || count >= Math.min(most, RAMP_LANES)) return undefined;
			return count === FIRST_LANES ? RAMP_AFTER_MS : RAMP_STEP_MS;
		},
		ramp() {
			if (!refused && count < RAMP_LANES) grow();
		},
		clean: grow,
		limited() {
			refused = true;
		},
	};
}
