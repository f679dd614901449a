/** What models send as raw samples: one channel, 16 bits, 24,000 samples a second. */
const SAMPLE_RATE = 24_000;
const BYTES_PER_SAMPLE = 2;
const HEADER_BYTES = 44;

/** Raw samples as a WAV file, which every player understands. */
export function wavFile(samples: Uint8Array): Uint8Array {
	const head = Buffer.alloc(HEADER_BYTES);
	head.write('RIFF', 0, 'latin1');
	head.writeUInt32LE(HEADER_BYTES - 8 + samples.length, 4);
	head.write('WAVEfmt ', 8, 'latin1');
	head.writeUInt32LE(16, 16);
	head.writeUInt16LE(1, 20);
	head.writeUInt16LE(1, 22);
	head.writeUInt32LE(SAMPLE_RATE, 24);
	head.writeUInt32LE(SAMPLE_RATE * BYTES_PER_SAMPLE, 28);
	head.writeUInt16LE(BYTES_PER_SAMPLE, 32);
	head.writeUInt16LE(8 * BYTES_PER_SAMPLE, 34);
	head.write('data', 36, 'latin1');
	head.writeUInt32LE(samples.length, 40);
	return Buffer.concat([head, samples]);
}
