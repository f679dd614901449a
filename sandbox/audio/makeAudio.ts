export interface MarkedWord {
	word: string;
	/** Seconds from the start. */
	at: number;
}

const WAV_HERTZ = 8000;
const WAV_BYTES_PER_SECOND = WAV_HERTZ * 2;
const WAV_HEADER_BYTES = 44;

/** Silent mono WAV, 16 bit at 8 kHz, that says the given words to the sandbox. */
export function makeWav(durationSeconds: number, words: MarkedWord[] = []): Buffer {
	const dataBytes = Math.round(durationSeconds * WAV_HERTZ) * 2;
	const bytes = Buffer.alloc(WAV_HEADER_BYTES + dataBytes);
	bytes.write('RIFF', 0, 'latin1');
	bytes.writeUInt32LE(36 + dataBytes, 4);
	bytes.write('WAVEfmt ', 8, 'latin1');
	bytes.writeUInt32LE(16, 16);
	bytes.writeUInt16LE(1, 20);
	bytes.writeUInt16LE(1, 22);
	bytes.writeUInt32LE(WAV_HERTZ, 24);
	bytes.writeUInt32LE(WAV_BYTES_PER_SECOND, 28);
	bytes.writeUInt16LE(2, 32);
	bytes.writeUInt16LE(16, 34);
	bytes.write('data', 36, 'latin1');
	bytes.writeUInt32LE(dataBytes, 40);
	for (const { word, at } of words) {
		const offset = WAV_HEADER_BYTES + Math.round(at * WAV_HERTZ) * 2;
		bytes.write(`{{${word}}}`, offset, 'utf8');
	}
	return bytes;
}

/** MPEG 1 Layer III, 128 kbit/s, 44.1 kHz, stereo, no padding. */
const MP3_HEADER = [0xff, 0xfb, 0x90, 0x00];
const MP3_FRAME_BYTES = 417;
const MP3_FRAME_SECONDS = 1152 / 44_100;
/** Header and side information; what follows is free in a silent frame. */
const MP3_FREE_OFFSET = 36;

/** Silent MP3 that says the given words to the sandbox. */
export function makeMp3(durationSeconds: number, words: MarkedWord[] = []): Buffer {
	const frames = Math.ceil(durationSeconds / MP3_FRAME_SECONDS);
	const bytes = Buffer.alloc(frames * MP3_FRAME_BYTES);
	for (let frame = 0; frame < frames; frame += 1) bytes.set(MP3_HEADER, frame * MP3_FRAME_BYTES);
	for (const { word, at } of words) {
		const frame = Math.floor(at / MP3_FRAME_SECONDS);
		bytes.write(`{{${word}}}`, frame * MP3_FRAME_BYTES + MP3_FREE_OFFSET, 'utf8');
	}
	return bytes;
}
