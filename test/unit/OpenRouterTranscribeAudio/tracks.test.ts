import { readFlac } from '../../../nodes/OpenRouterTranscribeAudio/audio/flac';
import { readFlacFrame } from '../../../nodes/OpenRouterTranscribeAudio/audio/flacFrame';
import { crc16 } from '../../../nodes/OpenRouterTranscribeAudio/audio/crc';
import { readMp3 } from '../../../nodes/OpenRouterTranscribeAudio/audio/mp3';
import { readWav } from '../../../nodes/OpenRouterTranscribeAudio/audio/wav';
import { fixture, known } from './fixtures';

const WAV = fixture('speech.wav');
const MP3 = fixture('speech.mp3');
const FLAC = fixture('speech.flac');
const SAMPLES = 27_195;
const HERTZ = 8000;

describe('a WAV file', () => {
	const track = known(readWav(WAV));

	it('its length: the number of its samples', () => {
		expect(track.timeOf(track.frameCount)).toBeCloseTo(SAMPLES / HERTZ, 6);
	});

	it('cut at every second: the pieces are the samples, bit by bit', () => {
		const cuts = [0, 50, 100, track.frameCount];
		const pieces = cuts.slice(1).map((to, index) => track.cut(cuts[index] ?? 0, to));
		const data = pieces.map((piece) => Buffer.from(piece).subarray(44));
		expect(Buffer.concat(data).equals(WAV.subarray(44, 44 + SAMPLES * 2))).toBe(true);
	});

	it('a piece: a WAV file of its own', () => {
		const piece = known(readWav(track.cut(50, 100)));
		expect(piece.timeOf(piece.frameCount)).toBe(1);
	});

	it('speech and pause: far apart in loudness', () => {
		expect(loudest(track, 0.3, 1)).toBeGreaterThan(50);
		expect(loudest(track, 1.65, 1.95)).toBeLessThan(20);
	});

	it('sizes that a program writing into a pipe left open: the data goes to the end', () => {
		const open = Buffer.from(WAV);
		open.writeUInt32LE(0xffffffff, 4);
		open.writeUInt32LE(0xffffffff, 40);
		const read = known(readWav(open));
		expect(read.timeOf(read.frameCount)).toBeCloseTo(SAMPLES / HERTZ, 6);
	});

	it.each([12, 20, 36, 43])('only its first %d bytes: not read', (length) => {
		expect(readWav(WAV.subarray(0, length))).toBeUndefined();
	});
});

describe('an MP3 file', () => {
	const track = known(readMp3(MP3));

	it('its length: that of its frames, without the index in front', () => {
		expect(track.timeOf(track.frameCount)).toBeCloseTo(8.064, 3);
	});

	it('cut: the pieces are the frames, bit by bit', () => {
		const middle = 111;
		const pieces = [track.cut(0, middle), track.cut(middle, track.frameCount)];
		const whole = Buffer.concat(pieces);
		expect(MP3.subarray(MP3.length - whole.length).equals(whole)).toBe(true);
	});

	it('the lead of a frame: holds all sound the frame before it takes from the reservoir', () => {
		for (let frame = 2; frame < track.frameCount; frame++) {
			const piece = track.cut(track.leadOf(frame), frame);
			expect(track.leadOf(frame)).toBeLessThan(frame);
			expect(soundBytesBehindLead(piece)).toBeGreaterThanOrEqual(0);
		}
	});

	it('a tag in front and rubbish between two frames: skipped', () => {
		const tag = Buffer.concat([
			Buffer.from('ID3\x04\x00\x00\x00\x00\x01\x00', 'latin1'),
			Buffer.alloc(128),
		]);
		const at = MP3.length - track.cut(100, track.frameCount).length;
		const broken = Buffer.concat([tag, MP3.subarray(0, at), Buffer.alloc(50, 7), MP3.subarray(at)]);
		expect(known(readMp3(broken)).frameCount).toBe(track.frameCount);
	});

	it('a last frame that is cut off: left out', () => {
		const shorter = known(readMp3(MP3.subarray(0, MP3.length - 10)));
		expect(shorter.frameCount).toBe(track.frameCount - 1);
	});

	it('speech and pause: apart in loudness', () => {
		expect(loudest(track, 0.3, 1)).toBeGreaterThan(loudest(track, 1.8, 2) + 12);
	});

	it.each([
		['nothing', Buffer.alloc(0)],
		['text', Buffer.from('no music in here')],
		['a single frame', MP3.subarray(0, 108)],
	])('%s: not read', (_, bytes) => {
		expect(readMp3(bytes)).toBeUndefined();
	});
});

describe('a FLAC file', () => {
	const track = known(readFlac(FLAC));

	it('its length: the number of its samples', () => {
		expect(track.timeOf(track.frameCount)).toBeCloseTo(SAMPLES / HERTZ, 6);
	});

	it('a piece: a FLAC file of its own that counts its frames and samples anew', () => {
		const bytes = Buffer.from(track.cut(10, 40));
		const piece = known(readFlac(bytes));
		expect(piece.frameCount).toBe(30);
		expect(readFlacFrame(bytes, 42)).toMatchObject({ number: 0, samples: 576 });
		expect(bytes.readUInt32BE(22)).toBe(30 * 576);
		// The checksum of a frame together with itself leaves nothing.
		expect(crc16(frameOf(bytes, 0))).toBe(0);
		expect(crc16(frameOf(bytes, 29))).toBe(0);
	});

	it('cut: the coded sound of each frame, bit by bit', () => {
		const bytes = Buffer.from(track.cut(10, 40));
		expect(soundOf(frameOf(bytes, 5)).equals(soundOf(frameOf(FLAC, 15)))).toBe(true);
	});

	it('speech and pause: apart in loudness', () => {
		expect(loudest(track, 0.3, 1)).toBeGreaterThan(loudest(track, 1.7, 1.95) + 12);
	});

	it('a header without frames: not read', () => {
		expect(readFlac(FLAC.subarray(0, 42))).toBeUndefined();
	});
});

type Track = NonNullable<ReturnType<typeof readWav>>;

function loudest(track: Track, fromSeconds: number, toSeconds: number): number {
	const frames = Array.from({ length: track.frameCount }, (_, frame) => frame);
	const inside = frames.filter(
		(frame) => track.timeOf(frame) >= fromSeconds && track.timeOf(frame) < toSeconds,
	);
	return Math.max(...inside.map((frame) => track.loudnessOf(frame) ?? 0));
}

/** Coded sound in front of the last frame, less what that frame takes of it (MPEG 2, mono, no CRC). */
function soundBytesBehindLead(piece: Uint8Array): number {
	const frames = known(readMp3(Buffer.concat([piece, piece])));
	const count = frames.frameCount / 2;
	const last = frames.cut(count - 1, count);
	const overhead = 4 + 9;
	return frames.bytesBetween(0, count - 1) - overhead * (count - 1) - (last[4] ?? 0);
}

/** The bytes of one frame of a FLAC file with frames of equal length. */
function frameOf(bytes: Buffer, number: number): Buffer {
	const starts: number[] = [];
	for (let at = bytes.indexOf(0xff, 42); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
		if (readFlacFrame(bytes, at)?.number === starts.length) starts.push(at);
	}
	return bytes.subarray(starts[number], starts[number + 1]);
}

function soundOf(frame: Buffer): Buffer {
	return frame.subarray(known(readFlacFrame(frame, 0)).headerBytes, frame.length - 2);
}
