import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { AudioTrack } from '../../../nodes/OpenRouterTranscribeAudio/audio/track';

const FOLDER = path.join(__dirname, '../../fixtures/audio');

export function fixture(name: 'speech.wav' | 'speech.mp3' | 'speech.flac'): Buffer {
	return readFileSync(path.join(FOLDER, name));
}

/** The result of a reader that must have one. */
export function known<Value>(value: Value | undefined): Value {
	if (value === undefined) throw new Error('Nothing was read');
	return value;
}

/** A track of frames of a tenth of a second and a hundred bytes, as loud as given. */
export function fakeTrack(levels: ReadonlyArray<number | undefined>, lead = 0): AudioTrack {
	return {
		frameCount: levels.length,
		timeOf: (frame) => frame / 10,
		loudnessOf: (frame) => levels[frame],
		bytesBetween: (from, to) => (to - from) * 100,
		leadOf: (frame) => Math.max(0, frame - lead),
		cut: () => new Uint8Array(),
	};
}
