import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';

import type { Sandbox } from '../../sandbox/server';
import { HASTY, KEY } from './chat';
import { binaryFile, binaryItem, runNode, type NodeOptions, type RunResult } from './harness';

export const WHISPER = 'openai/whisper-large-v3';
const FIXTURES = path.join(__dirname, '../fixtures/audio');

export interface TranscribeRun {
	parameters?: INodeParameters;
	options?: INodeParameters;
	model?: string;
	input?: INodeExecutionData[];
	execution?: INodeParameters;
	onError?: 'continueRegularOutput' | 'continueErrorOutput';
	cancelAfter?: NodeOptions['cancelAfter'];
}

/** Runs Transcribe Audio in n8n's engine on the file in `data`. */
export async function runTranscribe(
	sandbox: Pick<Sandbox, 'baseUrl'>,
	run: TranscribeRun,
): Promise<RunResult> {
	return await runNode('openRouterTranscribeAudio', {
		parameters: {
			model: { __rl: true, mode: 'id', value: run.model ?? WHISPER },
			execution: run.execution ?? HASTY,
			options: run.options ?? {},
			...run.parameters,
		},
		input: run.input ?? [recordingItem(fixture('speech.mp3'), 'audio/mpeg', 'speech.mp3')],
		settings: run.onError === undefined ? {} : { onError: run.onError },
		credentials: { openRouterAccountApi: { apiKey: KEY, baseUrl: sandbox.baseUrl } },
		...(run.cancelAfter === undefined ? {} : { cancelAfter: run.cancelAfter }),
	});
}

/** Real speech, made by a program, with pauses between the sentences. */
export function fixture(name: 'speech.wav' | 'speech.mp3' | 'speech.flac'): Buffer {
	return readFileSync(path.join(FIXTURES, name));
}

export function recordingItem(
	bytes: Buffer,
	mimeType = 'audio/wav',
	fileName = 'recording.wav',
): INodeExecutionData {
	return binaryItem({ data: binaryFile(bytes, mimeType, fileName) });
}

export interface SentRecording {
	bytes: Buffer;
	format: unknown;
}

/** The recordings that reached the transcription endpoint, as bytes. */
export function sentRecordings(sandbox: Sandbox): SentRecording[] {
	return posted(sandbox).flatMap(({ body }) => {
		const sound = isRecord(body) ? body['input_audio'] : undefined;
		if (!isRecord(sound)) return [];
		return [{ bytes: Buffer.from(String(sound['data']), 'base64'), format: sound['format'] }];
	});
}

/** Requests that ask for something, without looks into the catalogue. */
export function posted(sandbox: Sandbox): Array<{ path: string; body: unknown }> {
	return sandbox.requests
		.filter(({ method }) => method === 'POST')
		.map(({ path: at, body }) => ({ path: at, body }));
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
