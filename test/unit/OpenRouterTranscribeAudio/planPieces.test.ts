import { planPieces } from '../../../nodes/OpenRouterTranscribeAudio/audio/planPieces';
import { readFlac } from '../../../nodes/OpenRouterTranscribeAudio/audio/flac';
import { readMp3 } from '../../../nodes/OpenRouterTranscribeAudio/audio/mp3';
import { readWav } from '../../../nodes/OpenRouterTranscribeAudio/audio/wav';
import { fakeTrack, fixture, known } from './fixtures';

const NO_LIMIT = { maxSeconds: Infinity, maxBytes: Infinity };
const loud = (count: number): number[] => Array.from({ length: count }, () => 60);

/** Sixty seconds of speech with a pause of half a second at these times. */
function speech(...pauses: number[]): number[] {
	return loud(600).map((level, frame) =>
		pauses.some((at) => frame >= at * 10 && frame < at * 10 + 5) ? 20 : level,
	);
}

describe('planPieces', () => {
	it('a recording within the limits: one piece', () => {
		expect(planPieces(fakeTrack(loud(600)), { ...NO_LIMIT, maxSeconds: 60 })).toEqual([
			{ from: 0, to: 600, startSeconds: 0, endSeconds: 60 },
		]);
	});

	it('a pause near the ideal place: cut in its middle, nothing shared', () => {
		const pieces = planPieces(fakeTrack(speech(29)), { ...NO_LIMIT, maxSeconds: 40 });
		expect(pieces.map(({ from, to }) => [from, to])).toEqual([
			[0, 292],
			[292, 600],
		]);
	});

	it('no pause: two pieces share four seconds at most, a tenth each side of a short one', () => {
		const pieces = planPieces(fakeTrack(loud(600)), { ...NO_LIMIT, maxSeconds: 40 });
		const [one, two] = pieces;
		expect(pieces).toHaveLength(2);
		expect((one?.endSeconds ?? 0) - (two?.startSeconds ?? 0)).toBeCloseTo(4, 1);
	});

	it('loudness that cannot be told: shared as without a pause', () => {
		const unknown = fakeTrack(loud(600).map(() => undefined));
		const [one, two] = planPieces(unknown, { ...NO_LIMIT, maxSeconds: 40 });
		expect((one?.endSeconds ?? 0) - (two?.startSeconds ?? 0)).toBeCloseTo(4, 1);
	});

	it('a format with a reservoir: the next piece begins with the frames it needs', () => {
		const pieces = planPieces(fakeTrack(speech(29), 3), { ...NO_LIMIT, maxSeconds: 40 });
		expect(pieces[1]).toMatchObject({ from: 289, startSeconds: 28.9 });
	});

	it('a limit of bytes: every piece is within it', () => {
		const track = fakeTrack(speech(9, 18, 27, 36, 45));
		const pieces = planPieces(track, { ...NO_LIMIT, maxBytes: 10_000 });
		expect(pieces.length).toBeGreaterThan(6);
		for (const { from, to } of pieces) {
			expect(track.bytesBetween(from, to)).toBeLessThanOrEqual(10_000 * 1.2);
		}
	});

	it.each([
		['WAV', known(readWav(fixture('speech.wav'))), 2],
		['MP3', known(readMp3(fixture('speech.mp3'))), 3],
		['FLAC', known(readFlac(fixture('speech.flac'))), 2],
	])('%s of real speech: nothing is left out, the pieces are about alike', (_, track, seconds) => {
		const pieces = planPieces(track, { ...NO_LIMIT, maxSeconds: seconds });
		expect(pieces.length).toBeGreaterThanOrEqual(2);
		expect(pieces[0]?.from).toBe(0);
		expect(pieces.at(-1)?.to).toBe(track.frameCount);
		pieces.slice(1).forEach((piece, index) => {
			expect(piece.from).toBeLessThanOrEqual(pieces[index]?.to ?? -1);
			expect(piece.to).toBeGreaterThan(pieces[index]?.to ?? Infinity);
		});
	});
});
