import type { FileWish, LoadedFile } from '../shared/contract/files';
import type { RequestDraft } from '../shared/contract/http';
import type { JsonObject } from '../shared/contract/json';
import type { Values } from '../shared/contract/operation';
import { badInput } from '../shared/policy/failure';
import { isJsonObject } from '../shared/wire/parseBody';
import { openRecording, type RecordingPart } from './audio/recording';
import { settingsOf, type Settings } from './settings';
import { clockTime } from './text/clock';

/** n8n holds the file in memory: two hours of 16-bit mono WAV at 16 kHz are 220 MB. */
const MAX_FILE_BYTES = 300 * 1024 * 1024;

/** The one file an item is about. */
export function recordingWish({ source, binaryField, audioUrl }: Values): FileWish[] {
	const maxBytes = MAX_FILE_BYTES;
	if (source === 'url') {
		return [{ parameter: 'Audio URL', url: String(audioUrl ?? '').trim(), maxBytes }];
	}
	const field = String(binaryField ?? '').trim();
	if (field === '' || field === '*') {
		throw badInput('Input Binary Field', 'it must name one field', 'Often it is “data”.');
	}
	return [{ parameter: 'Input Binary Field', binaryField: field, maxBytes }];
}

/**
 * The recording, whole or in parts, as the transcription endpoint takes it (spec: STTRequest).
 *
 * @throws Failure `badInput` for a file that cannot be sent
 */
export function request(values: Values, files: readonly LoadedFile[]): RequestDraft {
	const settings = settingsOf(values);
	const file = files[0];
	if (file === undefined) throw badInput('Source', 'there is no recording');
	const maxSeconds = settings.question === undefined ? settings.partSeconds : Infinity;
	const { format, parts } = openRecording(file, maxSeconds);
	const sound = (bytes: Uint8Array): JsonObject => ({
		input_audio: { data: base64(bytes), format },
	});
	const draft = {
		method: 'POST',
		path: '/audio/transcriptions',
		body: { input_audio: { format }, ...fieldsOf(settings) },
	} as const;
	if (parts.length === 0) {
		const lateBytes = encodedBytes(file.bytes.length);
		return { ...draft, lateBody: () => sound(file.bytes), lateBytes };
	}
	return {
		...draft,
		parts: parts.map((part, index) => ({
			name: nameOf(part, index, parts.length),
			startSeconds: part.startSeconds,
			endSeconds: part.endSeconds,
			lateBody: () => sound(part.bytes()),
			lateBytes: encodedBytes(part.byteCount),
		})),
	};
}

function fieldsOf({ language, granularities, providerOptions }: Settings): JsonObject {
	const hasOptions = isJsonObject(providerOptions) && Object.keys(providerOptions).length > 0;
	const times = { response_format: 'verbose_json', timestamp_granularities: granularities };
	return {
		...(language === undefined ? {} : { language }),
		...(granularities.length === 0 ? {} : times),
		...(hasOptions ? { provider: { options: providerOptions } } : {}),
	};
}

function nameOf({ startSeconds, endSeconds }: RecordingPart, index: number, count: number): string {
	const from = clockTime(startSeconds);
	return `Part ${index + 1} of ${count} (${from} to ${clockTime(Math.ceil(endSeconds))})`;
}

/** Base64 writes four characters for three bytes. */
function encodedBytes(bytes: number): number {
	return Math.ceil(bytes / 3) * 4;
}

function base64(bytes: Uint8Array): string {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
