import type { Mp3Frame } from './mp3Frame';

/** Each step of the global gain is a factor of the fourth root of two. */
const DECIBELS_PER_STEP = 20 * Math.log10(2 ** 0.25);
const CHANNEL_BITS = { mpeg1: 59, mpeg2: 63 };
const LENGTH_BITS = 12;
const GAIN_AFTER_BITS = 21;
const GAIN_BITS = 8;

/** How many bytes before this frame its coded sound begins ("main_data_begin", the reservoir). */
export function reservoirBytes(bytes: Uint8Array, offset: number, frame: Mp3Frame): number {
	return readBits(bytes, (offset + frame.sideInfoAt) * 8, frame.isMpeg1 ? 9 : 8);
}

/**
 * How loud a frame is, without decoding it: an encoder scales loud sound by a larger gain. The
 * loudest granule counts; one without any coded sound is silent.
 *
 * @returns decibels
 */
export function mp3Loudness(bytes: Uint8Array, offset: number, frame: Mp3Frame): number {
	const { isMpeg1, isMono } = frame;
	const channels = isMono ? 1 : 2;
	const granules = isMpeg1 ? 2 : 1;
	// Before the first granule: the reservoir, private bits and (MPEG-1) scale factor selection.
	const head = isMpeg1 ? (isMono ? 18 : 20) : isMono ? 9 : 10;
	const channelBits = isMpeg1 ? CHANNEL_BITS.mpeg1 : CHANNEL_BITS.mpeg2;
	let gain = 0;
	for (let index = 0; index < granules * channels; index++) {
		const at = (offset + frame.sideInfoAt) * 8 + head + index * channelBits;
		if (readBits(bytes, at, LENGTH_BITS) === 0) continue;
		gain = Math.max(gain, readBits(bytes, at + GAIN_AFTER_BITS, GAIN_BITS));
	}
	return gain * DECIBELS_PER_STEP;
}

/** Up to 16 bits, the highest first. */
function readBits(bytes: Uint8Array, bit: number, count: number): number {
	const at = bit >> 3;
	const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
	const word = (first << 16) | (second << 8) | third;
	return (word >> (24 - (bit & 7) - count)) & ((1 << count) - 1);
}
