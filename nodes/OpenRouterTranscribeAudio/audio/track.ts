/**
 * A recording as a row of frames: the pieces that must stay whole. Times are in seconds from its
 * beginning.
 */
export interface AudioTrack {
	readonly frameCount: number;
	/** When a frame begins; `frameCount` gives the end of the recording. */
	timeOf(frame: number): number;
	/**
	 * How loud a frame is, in decibels above a level of its own: only differences mean something.
	 * Undefined where it cannot be told.
	 */
	loudnessOf(frame: number): number | undefined;
	/** Size of the frames from the first up to, but without, the second. */
	bytesBetween(from: number, to: number): number;
	/** The frame a decoder must begin with so that this one sounds as in the whole recording. */
	leadOf(frame: number): number;
	/** The same frames, bit by bit, as a file of their own. */
	cut(from: number, to: number): Uint8Array;
}

/** The last frame that begins at this time or before it. */
export function frameAt(track: AudioTrack, seconds: number): number {
	return lastWhere(track.frameCount, (frame) => track.timeOf(frame) <= seconds);
}

/**
 * The largest number from 0 to `most` that holds, by halving; 0 when none does.
 *
 * @param holds true up to some number and false from there on
 */
export function lastWhere(most: number, holds: (place: number) => boolean): number {
	let low = 0;
	let high = most;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (holds(middle)) low = middle;
		else high = middle - 1;
	}
	return low;
}
