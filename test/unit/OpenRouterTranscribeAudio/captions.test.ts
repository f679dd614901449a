import SrtParser from 'srt-parser-2';
import { WebVTTParser } from 'webvtt-parser';

import { toSrt, toWebVtt } from '../../../nodes/OpenRouterTranscribeAudio/text/captions';
import { captionTime } from '../../../nodes/OpenRouterTranscribeAudio/text/clock';
import {
	cuesFrom,
	segmentsFromWords,
	type Cue,
} from '../../../nodes/OpenRouterTranscribeAudio/text/cues';
import { visibleLength } from '../../../nodes/OpenRouterTranscribeAudio/text/wrapText';
import type { Segment } from '../../../nodes/shared/wire/transcription';

const TEXTS = [
	'Yes.',
	'Tom & Jerry said that 3 < 5, and that <i>nothing</i> --> follows {\\an8} from it & more.',
	'A sentence that goes on for so long that two lines of forty-two characters each can never hold it, however small they are written, which is why it has to be divided into several captions.',
	'https://example.com/a/very/long/address/that/is/longer/than/one/line/of/captions',
	'今日は天気がいいので、川まで歩いて行きましょう。それから船に乗って、夕方まで帰りません。',
	'  two\n\nlines   and gaps ',
	'👩‍👩‍👧‍👦 families and naïve cafés',
];

const LENGTHS = [0.2, 2, 3.9, 9, 4];

/** A thousand segments of every length, some empty, some touching, some with gaps. */
const SEGMENTS: Segment[] = Array.from({ length: 1000 }, (_, index) => ({
	start: index * 4 + (index % 3) * 0.4,
	end: index * 4 + (LENGTHS[index % LENGTHS.length] ?? 0),
	text: index % 41 === 0 ? ' ' : (TEXTS[index % TEXTS.length] ?? ''),
}));

describe('captions from 1,000 segments', () => {
	const cues = cuesFrom(SEGMENTS);

	it('each cue: one or two lines of 42 characters at most', () => {
		for (const { lines } of cues) {
			expect([1, 2]).toContain(lines.length);
			for (const line of lines) expect(visibleLength(line)).toBeLessThanOrEqual(42);
		}
	});

	it('each cue: 1 to 7 seconds, after the one before it', () => {
		let free = 0;
		for (const { start, end } of cues) {
			expect(start).toBeGreaterThanOrEqual(free);
			expect(end - start).toBeGreaterThanOrEqual(0.999);
			expect(end - start).toBeLessThanOrEqual(7.001);
			free = end;
		}
	});

	it('all cues together: every word of the segments, in order', () => {
		const letters = (texts: string[]): string => texts.join('').replace(/\s/g, '');
		const shown = cues.flatMap(({ lines }) => lines);
		expect(letters(shown)).toBe(letters(SEGMENTS.map(({ text }) => text)));
	});

	it('as WebVTT: an independent parser finds no error and the same cues', () => {
		const { errors, cues: parsed } = new WebVTTParser().parse(toWebVtt(cues), 'subtitles');
		expect(errors).toEqual([]);
		expect(parsed.map(({ text }) => text)).toEqual(
			cues.map(({ lines }) => lines.map(escaped).join('\n')),
		);
		parsed.forEach(({ startTime, endTime }, index) => {
			expect(startTime).toBeCloseTo(cues[index]?.start ?? NaN, 2);
			expect(endTime).toBeCloseTo(cues[index]?.end ?? NaN, 2);
		});
	});

	it('as SRT: an independent parser finds the same cues', () => {
		const parsed = new SrtParser().fromSrt(toSrt(cues));
		expect(parsed).toHaveLength(cues.length);
		parsed.forEach(({ id, startSeconds, text }, index) => {
			expect(id).toBe(String(index + 1));
			expect(startSeconds).toBeCloseTo(cues[index]?.start ?? NaN, 2);
			expect(text.replace(/\u200b/g, '')).toBe(cues[index]?.lines.join('\n'));
		});
	});
});

describe('captions', () => {
	const cue = (lines: string[], speaker?: number | string): Cue => ({
		start: 0,
		end: 2,
		lines,
		...(speaker === undefined ? {} : { speaker }),
	});

	it('markup in SRT: made harmless without a visible change', () => {
		const srt = toSrt([cue(['<i>a</i> {\\an8} b --> c'])]);
		expect(srt).toBe(
			'1\n00:00:00,000 --> 00:00:02,000\n<\u200bi>a<\u200b/i> {\u200b\\an8} b --\u200b> c\n',
		);
	});

	it('a speaker in WebVTT: a voice', () => {
		expect(toWebVtt([cue(['Hello'], 0)])).toContain('\n<v Speaker 1>Hello\n');
		expect(toWebVtt([cue(['Hello'], 'A>B')])).toContain('\n<v A&gt;B>Hello\n');
	});

	it('nobody speaks: a file without cues', () => {
		expect(toWebVtt([])).toBe('WEBVTT\n');
		expect(toSrt([])).toBe('');
	});

	it.each([
		[0, '00:00:00.000'],
		[59.9996, '00:01:00.000'],
		[3_661.5, '01:01:01.500'],
		[360_000, '100:00:00.000'],
		[-1, '00:00:00.000'],
	])('%d seconds: %s', (seconds, time) => {
		expect(captionTime(seconds, '.')).toBe(time);
	});

	it('hours over 99: written out, as the parser reads them', () => {
		const late = [{ start: 360_000, end: 360_002, lines: ['late'] }];
		const { errors, cues } = new WebVTTParser().parse(toWebVtt(late), 'subtitles');
		expect([errors, cues[0]?.startTime]).toEqual([[], 360_000]);
		expect(toSrt(late)).toBe('1\n100:00:00,000 --> 100:00:02,000\nlate\n');
	});

	it('words without segments: grouped by sentences and pauses', () => {
		const words = ['One', 'two.', 'Three', 'four'].map((word, index) => ({
			word,
			start: index + (index === 3 ? 4 : 0),
			end: index + 0.5 + (index === 3 ? 4 : 0),
		}));
		expect(segmentsFromWords(words)).toEqual([
			{ text: 'One two.', start: 0, end: 1.5 },
			{ text: 'Three', start: 2, end: 2.5 },
			{ text: 'four', start: 7, end: 7.5 },
		]);
	});
});

function escaped(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
