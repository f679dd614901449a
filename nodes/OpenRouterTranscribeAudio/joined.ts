import type { Exchange } from '../shared/contract/operation';
import type { Heard } from './read';
import { joinTranscripts } from './text/joinTranscripts';
import { shifted, type Transcript } from './text/transcript';

/** The answers to the parts of a recording as one transcript, on the clock of the whole. */
export function joinedTranscript(exchanges: ReadonlyArray<Exchange<Heard>>): Transcript {
	let whole: Transcript = { text: '', segments: [], words: [] };
	let endSeconds: number | undefined;
	for (const { reply, part } of exchanges) {
		const own = shifted(reply, part?.startSeconds ?? 0);
		const overlap =
			endSeconds === undefined || part === undefined ? 0 : endSeconds - part.startSeconds;
		whole = endSeconds === undefined ? own : joinTranscripts(whole, own, overlap);
		endSeconds = part?.endSeconds ?? endSeconds;
	}
	const durationSeconds = endSeconds ?? whole.durationSeconds;
	return {
		...whole,
		durationSeconds:
			durationSeconds === undefined ? undefined : Math.round(durationSeconds * 1000) / 1000,
	};
}
