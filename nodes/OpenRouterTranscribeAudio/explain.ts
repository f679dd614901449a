import type { FailureDetails } from '../shared/contract/failure';
import type { Values } from '../shared/contract/operation';
import { settingsOf } from './settings';

/** Providers get a minute for each request (docs: speech to text). */
const TOO_SLOW: ReadonlySet<number | undefined> = new Set([408, 504, 524]);

/** What to do about a failure that has to do with the recording. */
export function explain({ kind, status }: FailureDetails, values: Values): Partial<FailureDetails> {
	if (kind === 'badRequest' && settingsOf(values).granularities.length > 0) {
		return {
			remedy:
				'Not every model gives times. Choose Text as Output Format, or another model, for example openai/whisper-large-v3.',
		};
	}
	if (kind === 'tooLarge' || kind === 'timeout' || TOO_SLOW.has(status)) {
		return {
			remedy:
				'Lower Part Length under Options, or choose a faster model. Formats other than WAV, MP3 and FLAC are sent whole: convert them first.',
		};
	}
	return {};
}
