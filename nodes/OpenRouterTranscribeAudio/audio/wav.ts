import { sampleReader, type SampleReader } from './samples';
import type { AudioTrack } from './track';

const RIFF_HEADER_BYTES = 12;
const CHUNK_HEADER_BYTES = 8;
const SHORTEST_FORMAT_BYTES = 16;
/** Short enough for a pause between two words to hold several. */
const FRAME_SECONDS = 0.02;
/** A whole second is judged by this many samples at most; loudness needs no more. */
const LOUDNESS_SAMPLES = 160;

interface Layout {
	/** The format chunk as it stands in the file. */
	format: Buffer;
	data: Buffer;
	/** The smallest piece that can be decoded by itself. */
	blockBytes: number;
	blockSeconds: number;
	reader: SampleReader | undefined;
}

/** A RIFF/WAVE file; undefined when its header is broken or cut off. */
export function readWav(bytes: Uint8Array): AudioTrack | undefined {
	const layout = readLayout(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
	return layout === undefined ? undefined : trackOf(layout);
}

function readLayout(bytes: Buffer): Layout | undefined {
	let format: Buffer | undefined;
	let offset = RIFF_HEADER_BYTES;
	while (offset + CHUNK_HEADER_BYTES <= bytes.length) {
		const name = bytes.toString('latin1', offset, offset + 4);
		const size = bytes.readUInt32LE(offset + 4);
		const start = offset + CHUNK_HEADER_BYTES;
		// A program that wrote into a pipe could not know the size; then the data goes to the end.
		const content = bytes.subarray(start, start + size);
		if (name === 'fmt ') format = content;
		if (name === 'data') return format === undefined ? undefined : layoutOf(format, content);
		offset = start + size + (size % 2);
	}
	return undefined;
}

function layoutOf(format: Buffer, data: Buffer): Layout | undefined {
	if (format.length < SHORTEST_FORMAT_BYTES) return undefined;
	const bytesPerSecond = format.readUInt32LE(8);
	const blockBytes = format.readUInt16LE(12);
	if (bytesPerSecond === 0 || blockBytes === 0 || data.length < blockBytes) return undefined;
	return {
		format,
		data,
		blockBytes,
		blockSeconds: blockBytes / bytesPerSecond,
		reader: sampleReader(format),
	};
}

function trackOf({ format, data, blockBytes, blockSeconds, reader }: Layout): AudioTrack {
	const blocks = Math.floor(data.length / blockBytes);
	const frameBlocks = Math.max(1, Math.round(FRAME_SECONDS / blockSeconds));
	const blockOf = (frame: number): number => Math.min(blocks, frame * frameBlocks);
	const offsetOf = (frame: number): number => blockOf(frame) * blockBytes;
	return {
		frameCount: Math.ceil(blocks / frameBlocks),
		timeOf: (frame) => blockOf(frame) * blockSeconds,
		loudnessOf: (frame) =>
			reader && loudness(data.subarray(offsetOf(frame), offsetOf(frame + 1)), reader),
		bytesBetween: (from, to) => offsetOf(to) - offsetOf(from),
		leadOf: (frame) => frame,
		cut: (from, to) => wavFile(format, data.subarray(offsetOf(from), offsetOf(to))),
	};
}

/** Decibels over the softest 16-bit sample, from the root of the mean square. */
function loudness(data: Buffer, { bytesPerSample, read }: SampleReader): number {
	const samples = Math.floor(data.length / bytesPerSample);
	const step = Math.max(1, Math.floor(samples / LOUDNESS_SAMPLES));
	let sum = 0;
	let count = 0;
	for (let sample = 0; sample < samples; sample += step) {
		sum += read(data, sample * bytesPerSample) ** 2;
		count++;
	}
	return 10 * Math.log10(Math.max(1, sum / Math.max(1, count)));
}

function wavFile(format: Buffer, data: Buffer): Buffer {
	const head = Buffer.alloc(RIFF_HEADER_BYTES + CHUNK_HEADER_BYTES);
	head.write('RIFF', 0, 'latin1');
	head.writeUInt32LE(4 + 2 * CHUNK_HEADER_BYTES + format.length + data.length, 4);
	head.write('WAVEfmt ', 8, 'latin1');
	head.writeUInt32LE(format.length, 16);
	const dataHead = Buffer.alloc(CHUNK_HEADER_BYTES);
	dataHead.write('data', 0, 'latin1');
	dataHead.writeUInt32LE(data.length, 4);
	return Buffer.concat([head, format, dataHead, data]);
}
