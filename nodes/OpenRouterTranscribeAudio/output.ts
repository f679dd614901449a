import type { OutputFile } from '../shared/contract/files';
import type { JsonObject } from '../shared/contract/json';
import type { Delivered, Exchange, OutputItem, Values } from '../shared/contract/operation';
import { badInput } from '../shared/policy/failure';
import { joinedTranscript } from './joined';
import type { Heard } from './read';
import { settingsOf, type OutputFormat } from './settings';
import { toSrt, toWebVtt } from './text/captions';
import { cuesFrom, segmentsFromWords } from './text/cues';
import type { Transcript } from './text/transcript';

const WRITERS = {
	srt: { write: toSrt, mimeType: 'application/x-subrip', fileName: 'captions.srt' },
	vtt: { write: toWebVtt, mimeType: 'text/vtt', fileName: 'captions.vtt' },
} as const;

/**
 * One item: the transcript of the whole recording, with captions also as a file.
 *
 * @throws Failure when times were asked for and none came; the text goes along
 */
export function output(delivered: Delivered<Heard>, values: Values): OutputItem[] {
	const { outputFormat } = settingsOf(values);
	const exchanges = [...delivered.earlier, delivered];
	const whole = joinedTranscript(exchanges);
	refuseWithoutTimes(whole, outputFormat);
	const captions = captionsOf(whole, outputFormat);
	return [
		{
			json:
				values['simplify'] === false
					? rawOf(exchanges)
					: simplified(delivered, whole, captions, settingsOf(values).granularities),
			...(captions === undefined ? {} : { binary: { data: captions.file } }),
			hints: hintsOf(exchanges, whole),
		},
	];
}

/** What the parts that were answered give, when another one failed. */
export function salvage(finished: ReadonlyArray<Exchange<Heard>>): JsonObject {
	return {
		parts: finished.map(({ reply, part }) => ({
			startSeconds: part?.startSeconds ?? 0,
			endSeconds: part?.endSeconds ?? null,
			text: reply.text,
		})),
	};
}

function simplified(
	{ usage, attempts }: Delivered<Heard>,
	{ text, language, durationSeconds, segments, words }: Transcript,
	captions: Captions | undefined,
	granularities: readonly string[],
): JsonObject {
	return {
		text,
		...(captions === undefined ? {} : { captions: captions.text }),
		...(language === undefined ? {} : { language }),
		...(durationSeconds === undefined ? {} : { durationSeconds }),
		...(captions === undefined && segments.length > 0 ? { segments } : {}),
		...(granularities.includes('word') && words.length > 0 ? { words } : {}),
		usage,
		attempts,
	};
}

/** The body as it came, or those of the parts with their places. */
function rawOf(exchanges: ReadonlyArray<Exchange<Heard>>): JsonObject {
	const [only, ...others] = exchanges;
	if (only !== undefined && others.length === 0) return only.body;
	return {
		parts: exchanges.map(({ body, part }) => ({
			startSeconds: part?.startSeconds,
			endSeconds: part?.endSeconds,
			body,
		})),
	};
}

interface Captions {
	text: string;
	file: OutputFile;
}

function captionsOf(
	{ segments, words }: Transcript,
	outputFormat: OutputFormat,
): Captions | undefined {
	if (outputFormat !== 'srt' && outputFormat !== 'vtt') return undefined;
	const { write, mimeType, fileName } = WRITERS[outputFormat];
	const text = write(cuesFrom(segments.length > 0 ? segments : segmentsFromWords(words)));
	return { text, file: { bytes: Buffer.from(text, 'utf8'), mimeType, fileName } };
}

function refuseWithoutTimes(
	{ text, segments, words }: Transcript,
	outputFormat: OutputFormat,
): void {
	if (outputFormat === 'text' || text === '' || segments.length + words.length > 0) return;
	throw badInput(
		'Output Format',
		'the model gave the text without times',
		'Choose Text, or another model, for example openai/whisper-large-v3. The text is in the error’s details when the node goes on after errors.',
	).with({ salvaged: { text } });
}

function hintsOf(
	exchanges: ReadonlyArray<Exchange<Heard>>,
	{ text, segments, words }: Transcript,
): string[] {
	const isCut = exchanges.some(({ reply }) => reply.flaw === 'truncated');
	const hasSpeakers = [...segments, ...words].some(({ speaker }) => speaker !== undefined);
	return [
		...(text === '' ? ['The model heard no speech.'] : []),
		...(isCut
			? ['A transcript was cut off at the model’s maximum length. Lower Part Length under Options.']
			: []),
		...(hasSpeakers && exchanges.length > 1
			? ['Speakers are numbered anew in each part of a recording.']
			: []),
	];
}
