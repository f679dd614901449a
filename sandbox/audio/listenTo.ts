import { readMp3 } from './readMp3';
import { readWav } from './readWav';
import type { AudioContents, AudioTimeline, SpokenWord } from './types';

/** 128 kbit/s, for formats whose headers the sandbox does not read. */
const ASSUMED_BYTES_PER_SECOND = 16_000;
const WORD_SECONDS = 0.4;
const SECONDS_PER_REMARK = 5;

/** `{{word}}` anywhere in the audio bytes is spoken at that place. */
const MARKER = /\{\{([^{}]{1,60})\}\}/g;

/**
 * What the sandbox hears: the words that lie in the audio bytes as `{{word}}`, at the time of
 * their place. So a piece cut out of an audio file says exactly what was in that piece.
 * Without such words it remarks every five seconds that time has passed.
 */
export function listenTo(bytes: Buffer): AudioContents {
	const timeline = readWav(bytes) ?? readMp3(bytes) ?? assumeTimeline(bytes);
	const { durationSeconds } = timeline;
	const marked = readMarkers(bytes, timeline);
	return { durationSeconds, words: marked.length > 0 ? marked : remark(durationSeconds) };
}

const assumeTimeline = (bytes: Buffer): AudioTimeline => ({
	durationSeconds: bytes.length / ASSUMED_BYTES_PER_SECOND,
	timeOf: (offset) => offset / ASSUMED_BYTES_PER_SECOND,
});

function readMarkers(bytes: Buffer, timeline: AudioTimeline): SpokenWord[] {
	return [...bytes.toString('latin1').matchAll(MARKER)].map((match) => {
		const start = roundSeconds(timeline.timeOf(match.index));
		const end = roundSeconds(Math.min(timeline.durationSeconds, start + WORD_SECONDS));
		const word = Buffer.from(match[1] ?? '', 'latin1').toString('utf8');
		return { word, start, end: Math.max(start, end) };
	});
}

function remark(durationSeconds: number): SpokenWord[] {
	const count = Math.max(1, Math.ceil(durationSeconds / SECONDS_PER_REMARK));
	return Array.from({ length: count }, (_, index) => {
		const start = index * SECONDS_PER_REMARK;
		const spoken = [...(index === 0 ? ['[sandbox]'] : []), 'From', `${start}`, 'seconds', 'on.'];
		return spoken.map((word, place) => ({
			word,
			start: roundSeconds(Math.min(durationSeconds, start + place * WORD_SECONDS)),
			end: roundSeconds(Math.min(durationSeconds, start + (place + 1) * WORD_SECONDS)),
		}));
	}).flat();
}

const roundSeconds = (seconds: number): number => Number(seconds.toFixed(3));
