import type { AudioTimeline } from './types';

/** Layer III, kilobits per second, by index of the frame header. */
const MPEG1_KBPS = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const MPEG2_KBPS = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const MPEG1_HERTZ = [44_100, 48_000, 32_000];

interface Frame {
	offset: number;
	startSeconds: number;
}

/** Time line of an MP3 file from its frame headers; undefined when it does not start with one. */
export function readMp3(bytes: Buffer): AudioTimeline | undefined {
	const frames: Frame[] = [];
	let seconds = 0;
	let offset = skipId3(bytes);
	while (offset + 4 <= bytes.length) {
		const header = readFrameHeader(bytes, offset);
		// Behind the last frame there may be tags; before the first, it is another format.
		if (header === undefined) break;
		frames.push({ offset, startSeconds: seconds });
		seconds += header.seconds;
		offset += header.bytes;
	}
	if (frames.length === 0) return undefined;
	const timeOf = (position: number): number =>
		frames.findLast((frame) => frame.offset <= position)?.startSeconds ?? 0;
	return { durationSeconds: seconds, timeOf };
}

function skipId3(bytes: Buffer): number {
	if (bytes.toString('latin1', 0, 3) !== 'ID3' || bytes.length < 10) return 0;
	// Four bytes of seven bits each.
	const size = bytes.subarray(6, 10).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
	return 10 + size;
}

function readFrameHeader(
	bytes: Buffer,
	offset: number,
): { bytes: number; seconds: number } | undefined {
	const [sync = 0, kind = 0, rates = 0] = bytes.subarray(offset, offset + 3);
	const isLayer3 = sync === 0xff && (kind & 0xe0) === 0xe0 && (kind & 0x06) === 0x02;
	const version = (kind >> 3) & 0x03;
	if (!isLayer3 || version === 1) return undefined;
	const isMpeg1 = version === 3;
	const kbps = (isMpeg1 ? MPEG1_KBPS : MPEG2_KBPS)[rates >> 4] ?? 0;
	const base = MPEG1_HERTZ[(rates >> 2) & 0x03];
	if (kbps === 0 || base === undefined) return undefined;
	const hertz = isMpeg1 ? base : base / (version === 2 ? 2 : 4);
	const samples = isMpeg1 ? 1152 : 576;
	const padding = (rates >> 1) & 1;
	return {
		bytes: Math.floor(((samples / 8) * kbps * 1000) / hertz) + padding,
		seconds: samples / hertz,
	};
}
