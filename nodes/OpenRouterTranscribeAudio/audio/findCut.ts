import type { AudioTrack } from './track';

/** A pause this long lies between words, not within one. */
const PAUSE_SECONDS = 0.3;
/** Speech is this much louder than the pauses in it. */
const PAUSE_DECIBELS = 12;
/** Below this there is no sound at all. */
const NOTHING_DECIBELS = 1;
/** The loudness that speech around reaches is taken from its louder part. */
const LOUD_SHARE = 0.75;

/**
 * The best place to cut between two frames: the middle of the quietest pause. Without a pause it
 * is the quietest moment.
 *
 * @returns the frame that begins the next piece
 */
export function findCut(
	track: AudioTrack,
	{ from, to }: { from: number; to: number },
): { frame: number; isSilent: boolean } {
	const levels = levelsOf(track, from, to);
	if (levels === undefined) return { frame: to, isSilent: false };
	const frameSeconds = (track.timeOf(to) - track.timeOf(from)) / levels.length;
	const width = Math.max(1, Math.min(levels.length, Math.ceil(PAUSE_SECONDS / frameSeconds)));
	const peaks = slidingPeaks(levels, width);
	const quietest = peaks.reduce((best, peak) => Math.min(best, peak), Infinity);
	const place = middleOfRun(peaks, quietest) + Math.floor(width / 2);
	return {
		frame: from + place,
		isSilent: quietest <= Math.max(NOTHING_DECIBELS, loudLevel(levels) - PAUSE_DECIBELS),
	};
}

/** Undefined when a loudness cannot be told. */
function levelsOf(track: AudioTrack, from: number, to: number): number[] | undefined {
	const levels: number[] = [];
	for (let frame = from; frame < to; frame++) {
		const level = track.loudnessOf(frame);
		if (level === undefined) return undefined;
		levels.push(level);
	}
	return levels.length === 0 ? undefined : levels;
}

/** The loudest of each `width` levels in a row. */
function slidingPeaks(levels: readonly number[], width: number): number[] {
	return Array.from({ length: levels.length - width + 1 }, (_, at) =>
		Math.max(...levels.slice(at, at + width)),
	);
}

/** A long pause is cut in its middle, far from the words on both sides. */
function middleOfRun(peaks: readonly number[], quietest: number): number {
	const first = peaks.indexOf(quietest);
	const past = peaks.findIndex((peak, at) => at > first && peak !== quietest);
	return Math.floor((first + (past < 0 ? peaks.length : past) - 1) / 2);
}

function loudLevel(levels: readonly number[]): number {
	const sorted = [...levels].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length * LOUD_SHARE)] ?? 0;
}
