import type { Segment, Word } from '../../shared/wire/transcription';
import { joinTexts } from './tokens';
import { unitsOf, wrapUnits, type Unit } from './wrapText';

/** What television stations ask of captions. */
export const LINE_WIDTH = 42;
export const MAX_LINES = 2;
export const MIN_SECONDS = 1;
export const MAX_SECONDS = 7;

/** A caption on the screen. */
export interface Cue {
	start: number;
	end: number;
	lines: string[];
	speaker?: number | string;
}

interface Phrase extends Omit<Cue, 'lines'> {
	text: string;
}

/**
 * Captions from timed segments: two lines of 42 characters at most, shown for 1 to 7 seconds, one
 * after the other. Where speech is faster than that, cues are joined or come a little later.
 */
export function cuesFrom(segments: readonly Segment[]): Cue[] {
	const phrases = segments
		.map((segment) => ({ ...segment, text: segment.text.replace(/\s+/g, ' ').trim() }))
		.filter(({ text }) => text !== '')
		.sort((one, other) => one.start - other.start)
		.flatMap(shortPhrases);
	return timed(joinHasty(phrases)).map(({ text, ...cue }) => ({
		...cue,
		lines: wrapUnits(unitsOf(text, LINE_WIDTH), LINE_WIDTH),
	}));
}

/** Segments of some seconds from words, for providers that time words only. */
export function segmentsFromWords(words: readonly Word[]): Segment[] {
	const segments: Segment[] = [];
	for (const { word, ...time } of words) {
		const last = segments.at(-1);
		const text = joinTexts(last?.text ?? '', word);
		const goesOn =
			last !== undefined &&
			last.speaker === time.speaker &&
			time.end - last.start <= MAX_SECONDS &&
			time.start - last.end < MIN_SECONDS &&
			fits(unitsOf(text, LINE_WIDTH)) &&
			!/[.!?。！？]$/u.test(last.text);
		if (goesOn) segments[segments.length - 1] = { ...last, text, end: time.end };
		else segments.push({ ...time, text: word.trim() });
	}
	return segments;
}

function fits(units: readonly Unit[]): boolean {
	return wrapUnits(units, LINE_WIDTH).length <= MAX_LINES;
}

/** A segment that is too long to read or to show, as several of about the same length. */
function shortPhrases({ text, start, end, speaker }: Segment): Phrase[] {
	const seconds = Math.max(0, end - start);
	const units = unitsOf(text, LINE_WIDTH);
	const whole = lengthOf(units);
	const longest = Math.ceil(whole / Math.max(1, Math.ceil(seconds / MAX_SECONDS)));
	let said = 0;
	return divided(units, longest).map((piece) => {
		const from = start + (seconds * said) / whole;
		said += lengthOf(piece);
		const to = start + (seconds * said) / whole;
		const known = speaker === undefined ? {} : { speaker };
		return { text: textOf(piece), start: from, end: to, ...known };
	});
}

/** Pieces that fit on the screen, none much longer than `longest` characters. */
function divided(units: readonly Unit[], longest: number): Unit[][] {
	const pieces: Unit[][] = [];
	for (const unit of units) {
		const last = pieces.at(-1);
		if (last !== undefined && lengthOf(last) < longest && fits([...last, unit])) last.push(unit);
		else pieces.push([unit]);
	}
	return pieces;
}

const lengthOf = (units: readonly Unit[]): number =>
	units.reduce((sum, { length }) => sum + length, 0);
const textOf = (units: readonly Unit[]): string =>
	units
		.map(({ text }) => text)
		.join('')
		.trim();

/** Joins a cue that is over too soon with the next one, where both fit together. */
function joinHasty(phrases: readonly Phrase[]): Phrase[] {
	const joined: Phrase[] = [];
	for (const phrase of phrases) {
		const last = joined.at(-1);
		const text = joinTexts(last?.text ?? '', phrase.text);
		const isHasty =
			last !== undefined &&
			last.speaker === phrase.speaker &&
			phrase.start - last.start < MIN_SECONDS &&
			phrase.end - last.start <= MAX_SECONDS &&
			fits(unitsOf(text, LINE_WIDTH));
		if (isHasty) joined[joined.length - 1] = { ...last, text, end: phrase.end };
		else joined.push(phrase);
	}
	return joined;
}

/** No cue begins before the one before it has been seen, and each is seen for its time. */
function timed(phrases: readonly Phrase[]): Phrase[] {
	let free = 0;
	return phrases.map((phrase, index) => {
		const start = Math.max(free, phrase.start);
		const next = phrases[index + 1]?.start ?? Infinity;
		const spoken = Math.min(phrase.end, next) - start;
		const end = start + Math.min(MAX_SECONDS, Math.max(MIN_SECONDS, spoken));
		free = end;
		return { ...phrase, start, end };
	});
}
