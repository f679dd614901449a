import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

import type * as di from '@n8n/di';
import { BinaryDataService } from 'n8n-core';
import type { IBinaryData } from 'n8n-workflow';

import { runNode } from '../../test/engine/harness';
import type { TranscribeFigures } from './transcribe';

/** n8n-core keeps its services in a container of its own copy of the package. */
const { Container }: typeof di = createRequire(require.resolve('n8n-core'))('@n8n/di');

const MEGABYTE = 1_000_000;
const SETTLE_MS = 1500;
const SAMPLE_MS = 10;
/** MPEG 1 Layer III, 64 kbit/s, 44.1 kHz, mono, no padding. */
const FRAME_HEADER = [0xff, 0xfb, 0x50, 0xc0];
const FRAME_BYTES = 208;
/** A little short of 44,100 / 1,152, so that each second is whole frames. */
const FRAMES_PER_SECOND = 38;

/** The measured half of transcribe.ts: prints its figures as JSON. */
async function main([baseUrl = '', duration = '']: string[]): Promise<void> {
	const seconds = Number(duration);
	const storage = Container.get(BinaryDataService);
	await storage.init();
	const short = await storeRecording(storage, 60);
	const long = await storeRecording(storage, seconds);
	// A first run of everything, so that loading and compiling are not counted.
	await transcribe(baseUrl, short.file);
	await sleep(SETTLE_MS);
	const idleBytes = process.memoryUsage.rss();
	const stopSampling = samplePeak();
	const startedAt = performance.now();
	const parts = await transcribe(baseUrl, long.file);
	const figures: TranscribeFigures = {
		recordingMegabytes: long.bytes / MEGABYTE,
		parts,
		seconds: (performance.now() - startedAt) / 1000,
		peakGrowthMegabytes: (stopSampling() - idleBytes) / MEGABYTE,
	};
	process.stdout.write(JSON.stringify(figures));
	process.exit(0);
}

/** Puts an MP3 into n8n's storage, as the node before would. */
async function storeRecording(
	storage: BinaryDataService,
	seconds: number,
): Promise<{ file: IBinaryData; bytes: number }> {
	const location = { type: 'execution', workflowId: 'bench', executionId: 'bench' } as const;
	const described = { data: '', mimeType: 'audio/mpeg', fileName: 'recording.mp3' };
	// As a stream, so that no memory of this process is used up before the measuring.
	const file = await storage.store(location, Readable.from(secondsOfSilence(seconds)), described);
	return { file, bytes: seconds * FRAMES_PER_SECOND * FRAME_BYTES };
}

function* secondsOfSilence(count: number): Generator<Buffer> {
	const second = Buffer.alloc(FRAMES_PER_SECOND * FRAME_BYTES);
	for (let frame = 0; frame < FRAMES_PER_SECOND; frame++) {
		second.set(FRAME_HEADER, frame * FRAME_BYTES);
	}
	for (let index = 0; index < count; index++) yield second;
}

/** @returns in how many requests the recording was sent */
async function transcribe(baseUrl: string, recording: IBinaryData): Promise<number> {
	const run = await runNode('openRouterTranscribeAudio', {
		parameters: { model: { __rl: true, mode: 'id', value: 'openai/whisper-large-v3' } },
		input: [{ json: {}, binary: { data: recording } }],
		credentials: { openRouterAccountApi: { apiKey: 'sandbox-key', baseUrl } },
	});
	const attempts = run.items[0]?.[0]?.json['attempts'];
	if (!Array.isArray(attempts)) throw new Error(run.error?.message ?? 'No transcript came');
	return attempts.length;
}

/** @returns a function that stops and gives the highest resident memory seen, in bytes */
function samplePeak(): () => number {
	let peakBytes = 0;
	const sample = (): void => {
		peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
	};
	const timer = setInterval(sample, SAMPLE_MS);
	return () => {
		clearInterval(timer);
		sample();
		return peakBytes;
	};
}

void main(process.argv.slice(2));
