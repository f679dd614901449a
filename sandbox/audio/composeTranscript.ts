import type { CatalogueModel } from '../catalogue/types';
import type { AudioContents, SpokenWord } from './types';

const SEGMENT_SECONDS = 5;
const DEFAULT_DOLLARS_PER_SECOND = 0.0001;

export interface TranscriptOptions {
	isVerbose: boolean;
	withWords: boolean;
	withSegments: boolean;
	language: string | undefined;
	/** A scripted text in place of what was heard. */
	text: string | undefined;
}

interface Segment {
	id: number;
	start: number;
	end: number;
	text: string;
}

/** The body of a transcription. */
export function composeTranscript(
	{ durationSeconds, words }: AudioContents,
	model: CatalogueModel,
	options: TranscriptOptions,
): object {
	const text = options.text ?? words.map(({ word }) => word).join(' ');
	const usage = countAudioUsage(durationSeconds, text, model);
	if (!options.isVerbose) return { text, usage };
	return {
		task: 'transcribe',
		language: options.language ?? 'en',
		duration: Number(durationSeconds.toFixed(3)),
		text,
		...(options.withSegments && { segments: groupWords(words) }),
		...(options.withWords && { words }),
		usage,
	};
}

/** One segment for each stretch of five seconds in which something was said. */
function groupWords(words: SpokenWord[]): Segment[] {
	const groups = new Map<number, SpokenWord[]>();
	for (const word of words) {
		const place = Math.floor(word.start / SEGMENT_SECONDS);
		groups.set(place, [...(groups.get(place) ?? []), word]);
	}
	return [...groups.values()].map((group, id) => ({
		id,
		start: group[0]?.start ?? 0,
		end: group.at(-1)?.end ?? 0,
		text: group.map(({ word }) => word).join(' '),
	}));
}

function countAudioUsage(durationSeconds: number, text: string, model: CatalogueModel): object {
	const seconds = Number(durationSeconds.toFixed(3));
	const inputTokens = Math.ceil(durationSeconds * 9);
	const outputTokens = Math.ceil(text.length / 4);
	const price = Number(model.pricing.audio ?? DEFAULT_DOLLARS_PER_SECOND);
	return {
		seconds,
		input_tokens: inputTokens,
		output_tokens: outputTokens,
		total_tokens: inputTokens + outputTokens,
		cost: Number((seconds * price).toFixed(12)),
	};
}
