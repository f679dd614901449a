import type { Segment, Word } from '../../shared/wire/transcription';
import { findSeam, type Spoken } from './findSeam';
import { joinTexts, keyOf, tokensOf, type Token } from './tokens';
import type { Transcript } from './transcript';
import { firstWords, withoutFirstWords } from './trimSegments';

/** Fast speech has five words a second; some are spared for words that are written apart. */
const WORDS_PER_SECOND = 6;
const SPARE_WORDS = 6;
/** Parts cut in silence share less than this, and no words. */
const SHORTEST_OVERLAP_SECONDS = 0.5;

/**
 * Joins the transcripts of two parts of a recording.
 *
 * @param overlapSeconds how much of the recording both have heard; its words are in both
 */
export function joinTranscripts(
	one: Transcript,
	other: Transcript,
	overlapSeconds: number,
): Transcript {
	const isShared = overlapSeconds >= SHORTEST_OVERLAP_SECONDS;
	const window = isShared ? Math.ceil(overlapSeconds * WORDS_PER_SECOND) + SPARE_WORDS : 0;
	return {
		text: joinedText(one.text, other.text, window),
		language: one.language ?? other.language,
		segments: joinedSegments(one.segments, other.segments, window),
		words: joinedWords(one.words, other.words, window),
	};
}

function joinedText(one: string, other: string, window: number): string {
	const [tail, head] = [tokensOf(one), tokensOf(other)];
	const seam = findSeam(tail, head, window);
	if (seam === undefined) return joinTexts(one, other);
	const end = tail[seam.keep - 1]?.end;
	const start = head[seam.drop]?.start ?? other.length;
	return joinTexts(one.slice(0, end), other.slice(start));
}

function joinedSegments(one: Segment[], other: Segment[], window: number): Segment[] {
	const spoken = (segments: Segment[]): Token[] => segments.flatMap(({ text }) => tokensOf(text));
	const seam = findSeam(spoken(one), spoken(other), window);
	return seam === undefined
		? [...one, ...other]
		: [...firstWords(one, seam.keep), ...withoutFirstWords(other, seam.drop)];
}

function joinedWords(one: Word[], other: Word[], window: number): Word[] {
	const spoken = (words: Word[]): Spoken[] =>
		words.map(({ word, start }) => ({ key: keyOf(word), startSeconds: start }));
	const seam = findSeam(spoken(one), spoken(other), window);
	return seam === undefined
		? [...one, ...other]
		: [...one.slice(0, seam.keep), ...other.slice(seam.drop)];
}
