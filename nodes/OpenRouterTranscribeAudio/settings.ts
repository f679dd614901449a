import type { Values } from '../shared/contract/operation';
import { checkedValues } from '../shared/parameters/checkedValues';
import { textList } from '../shared/parameters/checkedValue';
import { isUnset } from '../shared/parameters/entered';
import { options } from './options';

export type OutputFormat = 'text' | 'segments' | 'srt' | 'vtt';
export type Api = 'automatic' | 'transcription' | 'chat';

/** What the form asks for, complete. */
export interface Settings {
	outputFormat: OutputFormat;
	api: Api;
	language?: string;
	question?: string;
	vocabulary: string[];
	/** `segment` and `word`; empty for plain text. */
	granularities: string[];
	/** The longest part of a recording that is split. */
	partSeconds: number;
	providerOptions?: unknown;
}

const DEFAULT_PART_MINUTES = 5;
const FORMATS: readonly OutputFormat[] = ['text', 'segments', 'srt', 'vtt'];
const APIS: readonly Api[] = ['automatic', 'transcription', 'chat'];

/** @throws Failure `badInput` for a value of the wrong type or out of range */
export function settingsOf(values: Values): Settings {
	const entered = checkedValues([options], values);
	const format = values['outputFormat'];
	const outputFormat = FORMATS.find((one) => one === format) ?? 'text';
	const { language, question, vocabulary, timestampGranularities, partMinutes, api } = entered;
	const wanted = textList(timestampGranularities);
	const text = (value: unknown): string | undefined =>
		isUnset(value) || String(value).trim() === '' ? undefined : String(value).trim();
	return {
		outputFormat,
		api: APIS.find((one) => one === api) ?? 'automatic',
		language: text(language),
		question: text(question),
		vocabulary: textList(vocabulary),
		granularities: wanted.length === 0 && outputFormat !== 'text' ? ['segment'] : wanted,
		partSeconds: (typeof partMinutes === 'number' ? partMinutes : DEFAULT_PART_MINUTES) * 60,
		providerOptions: entered['providerOptions'],
	};
}
