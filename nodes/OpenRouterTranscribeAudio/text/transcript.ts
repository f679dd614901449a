import type { Segment, Word } from '../../shared/wire/transcription';

/** What was said in a recording or a stretch of it; times count from the beginning of the whole. */
export interface Transcript {
	text: string;
	language?: string;
	durationSeconds?: number;
	segments: Segment[];
	words: Word[];
}

/** The transcript of a part, on the clock of the whole recording. */
export function shifted(transcript: Transcript, seconds: number): Transcript {
	const move = <Entry extends { start: number; end: number }>(entry: Entry): Entry => ({
		...entry,
		start: milliseconds(entry.start + seconds),
		end: milliseconds(entry.end + seconds),
	});
	return {
		...transcript,
		segments: transcript.segments.map(move),
		words: transcript.words.map(move),
	};
}

function milliseconds(seconds: number): number {
	return Math.round(seconds * 1000) / 1000;
}
