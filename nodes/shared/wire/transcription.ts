import type { Flaw } from '../contract/execution';
import type { JsonObject } from '../contract/json';
import type { Usage } from '../contract/usage';
import { Failure } from '../policy/failure';
import { NO_USAGE } from '../policy/sumUsage';
import { z } from '../vendor';

const text = z.string().nullish().catch(undefined);
const number = z.number().nullish().catch(undefined);
/** An index in the spec; providers also give names. */
const speaker = z.union([z.number(), z.string()]).nullish().catch(undefined);

const segment = z.object({ start: z.number(), end: z.number(), text: z.string(), speaker });
const word = z.object({ start: z.number(), end: z.number(), word: z.string(), speaker });

const transcription = z.object({
	text: z.string(),
	language: text,
	duration: number,
	segments: z.array(z.unknown()).nullish().catch(undefined),
	words: z.array(z.unknown()).nullish().catch(undefined),
	usage: z
		.object({
			seconds: number,
			input_tokens: number,
			output_tokens: number,
			total_tokens: number,
			cost: number,
		})
		.nullish()
		.catch(undefined),
});

interface Timed {
	/** Seconds from the beginning of the recording. */
	start: number;
	end: number;
	speaker?: number | string;
}

export interface Segment extends Timed {
	text: string;
}

export interface Word extends Timed {
	word: string;
}

/** What was said, as `POST /audio/transcriptions` answers. */
export interface Transcription {
	text: string;
	language?: string;
	durationSeconds?: number;
	segments: Segment[];
	words: Word[];
	usage?: Usage;
	flaw?: Flaw;
}

/** @throws Failure `malformed` for an answer without a text (spec: STTResponse) */
export function readTranscription(body: JsonObject): Transcription {
	const parsed = transcription.safeParse(body);
	if (!parsed.success) {
		throw new Failure({
			kind: 'malformed',
			cause: 'The answer holds no transcript',
			retryable: true,
		});
	}
	const { data } = parsed;
	const said = data.text.trim();
	return {
		text: said,
		language: data.language ?? undefined,
		durationSeconds: data.duration ?? data.usage?.seconds ?? undefined,
		segments: (data.segments ?? []).flatMap((entry) => withSpeaker(segment.safeParse(entry).data)),
		words: (data.words ?? []).flatMap((entry) => withSpeaker(word.safeParse(entry).data)),
		usage: usageOf(data.usage),
		...(said === '' ? { flaw: 'empty' } : {}),
	};
}

/** An entry that cannot be read is left out; `speaker` is there only where one is known. */
function withSpeaker<Entry extends { speaker?: number | string | null }>(
	entry: Entry | undefined,
): Array<Omit<Entry, 'speaker'> & { speaker?: number | string }> {
	if (entry === undefined) return [];
	const { speaker: who, ...rest } = entry;
	return [who === null || who === undefined ? rest : { ...rest, speaker: who }];
}

function usageOf(usage: z.infer<typeof transcription>['usage']): Usage | undefined {
	if (usage === null || usage === undefined) return undefined;
	const promptTokens = usage.input_tokens ?? 0;
	const completionTokens = usage.output_tokens ?? 0;
	return {
		...NO_USAGE,
		promptTokens,
		completionTokens,
		totalTokens: usage.total_tokens ?? promptTokens + completionTokens,
		cost: usage.cost ?? 0,
	};
}
