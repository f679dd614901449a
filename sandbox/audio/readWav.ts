import type { AudioTimeline } from './types';

const CHUNK_HEADER_BYTES = 8;

/** Time line of a RIFF/WAVE file; undefined when it is none. */
export function readWav(bytes: Buffer): AudioTimeline | undefined {
	if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WAVE') {
		return undefined;
	}
	let bytesPerSecond = 0;
	for (let offset = 12; offset + CHUNK_HEADER_BYTES <= bytes.length; ) {
		const name = bytes.toString('latin1', offset, offset + 4);
		const size = bytes.readUInt32LE(offset + 4);
		const start = offset + CHUNK_HEADER_BYTES;
		if (name === 'fmt ') bytesPerSecond = bytes.readUInt32LE(start + 8);
		if (name === 'data')
			return describeData(start, Math.min(size, bytes.length - start), bytesPerSecond);
		// Chunks start at even offsets.
		offset = start + size + (size % 2);
	}
	return undefined;
}

function describeData(
	start: number,
	size: number,
	bytesPerSecond: number,
): AudioTimeline | undefined {
	if (bytesPerSecond === 0) return undefined;
	return {
		durationSeconds: size / bytesPerSecond,
		timeOf: (offset) => Math.max(0, (offset - start) / bytesPerSecond),
	};
}
