import { readFlacFrame, renumber, type FlacFrame } from './flacFrame';
import type { AudioTrack } from './track';

const MARK_BYTES = 4;
const BLOCK_HEADER_BYTES = 4;
const STREAM_INFO = 0;
const STREAM_INFO_BYTES = 34;
const DECIBELS_PER_BIT = 20 * Math.log10(2);

interface Stream {
	info: Buffer;
	hertz: number;
	channels: number;
	/** Behind the last block of metadata. */
	framesAt: number;
}

interface Frames {
	offsets: number[];
	/** Samples before each frame. */
	firstSamples: number[];
}

/** A FLAC file; undefined when its header or its frames cannot be read. */
export function readFlac(bytes: Uint8Array): AudioTrack | undefined {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const stream = readStream(buffer);
	if (stream === undefined) return undefined;
	const frames = findFrames(buffer, stream.framesAt);
	return frames.offsets.length < 2 ? undefined : trackOf(buffer, stream, frames);
}

function readStream(bytes: Buffer): Stream | undefined {
	let info: Buffer | undefined;
	let offset = MARK_BYTES;
	for (let last = false; !last; ) {
		if (offset + BLOCK_HEADER_BYTES > bytes.length) return undefined;
		const kind = bytes.readUInt8(offset);
		const start = offset + BLOCK_HEADER_BYTES;
		const size = bytes.readUIntBE(offset + 1, 3);
		if ((kind & 0x7f) === STREAM_INFO) info = bytes.subarray(start, start + size);
		last = kind >= 0x80;
		offset = start + size;
	}
	if (info === undefined || info.length !== STREAM_INFO_BYTES) return undefined;
	const hertz = info.readUIntBE(10, 3) >> 4;
	const channels = ((info.readUInt8(12) >> 1) & 7) + 1;
	return hertz === 0 ? undefined : { info, hertz, channels, framesAt: offset };
}

/** A frame does not say where it ends, so the next one is searched by its header. */
function findFrames(bytes: Buffer, from: number): Frames {
	const offsets: number[] = [];
	const firstSamples: number[] = [];
	let samples = 0;
	let expected: number | undefined;
	for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
		const frame = readFlacFrame(bytes, at);
		if (frame === undefined || frame.number !== (expected ?? frame.number)) continue;
		offsets.push(at);
		firstSamples.push(samples);
		samples += frame.samples;
		expected = frame.number + stepOf(bytes, at, frame);
	}
	// One more, so that every frame has an end.
	return { offsets: [...offsets, bytes.length], firstSamples: [...firstSamples, samples] };
}

/** Frames of one length are counted; where the length varies, their samples are. */
function stepOf(bytes: Buffer, offset: number, { samples }: FlacFrame): number {
	return (bytes.readUInt8(offset + 1) & 1) === 0 ? 1 : samples;
}

function trackOf(
	bytes: Buffer,
	{ info, hertz, channels }: Stream,
	{ offsets, firstSamples }: Frames,
): AudioTrack {
	const offsetOf = (frame: number): number => offsets[frame] ?? bytes.length;
	const samplesBefore = (frame: number): number => firstSamples[frame] ?? 0;
	return {
		frameCount: offsets.length - 1,
		timeOf: (frame) => samplesBefore(frame) / hertz,
		// The louder the sound the more bits each sample takes.
		loudnessOf: (frame) => {
			const samples = samplesBefore(frame + 1) - samplesBefore(frame);
			const bits = (offsetOf(frame + 1) - offsetOf(frame)) * 8;
			return (bits / (samples * channels)) * DECIBELS_PER_BIT;
		},
		bytesBetween: (from, to) => offsetOf(to) - offsetOf(from),
		leadOf: (frame) => frame,
		cut: (from, to) => {
			const samples = samplesBefore(to) - samplesBefore(from);
			let number = 0;
			const frames = offsets.slice(from, to).flatMap((offset, index) => {
				const frame = readFlacFrame(bytes, offset);
				if (frame === undefined) return [];
				const own = renumber(bytes.subarray(offset, offsetOf(from + index + 1)), frame, number);
				number += stepOf(bytes, offset, frame);
				return [own];
			});
			return Buffer.concat([flacHeader(info, samples), ...frames]);
		},
	};
}

/** The stream's own header with the number of samples of the part, and no checksum of its sound. */
function flacHeader(info: Buffer, samples: number): Buffer {
	const own = Buffer.from(info);
	// 36 bits: the low half of byte 13 and the four bytes behind it.
	own.writeUInt8((own.readUInt8(13) & 0xf0) | Math.floor(samples / 2 ** 32), 13);
	own.writeUInt32BE(samples % 2 ** 32, 14);
	own.fill(0, 18);
	const lastBlock = Buffer.of(0x80 | STREAM_INFO, 0, 0, STREAM_INFO_BYTES);
	return Buffer.concat([Buffer.from('fLaC', 'latin1'), lastBlock, own]);
}
