import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';

import type * as di from '@n8n/di';
import { BinaryDataService } from 'n8n-core';

import { runNode } from '../../test/engine/harness';
import type { ImageFigures } from './images';

/** n8n-core keeps its services in a container of its own copy of the package. */
const { Container }: typeof di = createRequire(require.resolve('n8n-core'))('@n8n/di');

const MEGABYTE = 1_000_000;
const SETTLE_MS = 500;
const SAMPLE_MS = 20;

/** The measured half of images.ts: prints its figures as JSON. */
async function main([baseUrl = '', pictures = '', bytes = '']: string[]): Promise<void> {
	const count = Number(pictures);
	const storage = Container.get(BinaryDataService);
	await storage.init();
	// A first run of everything, so that loading and compiling are not counted.
	await generate(baseUrl, 2);
	const storingMs = await storeOnly(storage, count, Number(bytes));
	await settle();
	const idleBytes = process.memoryUsage.rss();
	const stopSampling = samplePeak();
	const cpu = process.cpuUsage();
	const startedAt = performance.now();
	const stored = await generate(baseUrl, count);
	const seconds = (performance.now() - startedAt) / 1000;
	const { user, system } = process.cpuUsage(cpu);
	const peakBytes = stopSampling();
	if (stored !== count) throw new Error(`${stored} of ${count} pictures were stored`);
	await settle();
	const figures: ImageFigures = {
		pictures: count,
		seconds,
		peakGrowthMegabytes: (peakBytes - idleBytes) / MEGABYTE,
		restGrowthMegabytes: (process.memoryUsage.rss() - idleBytes) / MEGABYTE,
		cpuMsPerPicture: (user + system) / 1000 / count,
		storingMsPerPicture: storingMs / count,
	};
	process.stdout.write(JSON.stringify(figures));
	process.exit(0);
}

/** What is left when nothing is in use any more: garbage would hide it. */
async function settle(): Promise<void> {
	await sleep(SETTLE_MS);
	globalThis.gc?.();
	await sleep(SETTLE_MS);
}

/** @returns how many pictures are in n8n's storage afterwards */
async function generate(baseUrl: string, count: number): Promise<number> {
	const run = await runNode('openRouterImageGenerate', {
		parameters: {
			model: { __rl: true, mode: 'id', value: 'google/gemini-2.5-flash-image' },
			prompt: '={{ $json.p }}',
		},
		input: Array.from({ length: count }, (_, index) => ({ json: { p: `Picture ${index}` } })),
		credentials: { openRouterAccountApi: { apiKey: 'sandbox-key', baseUrl } },
	});
	const items = run.items[0] ?? [];
	return items.filter(({ binary }) => binary?.['data']?.id !== undefined).length;
}

/** CPU milliseconds that n8n's storage itself takes for as many files of that size. */
async function storeOnly(
	storage: BinaryDataService,
	count: number,
	bytes: number,
): Promise<number> {
	const content = randomBytes(bytes);
	const location = { type: 'execution', workflowId: 'storing', executionId: 'storing' } as const;
	const cpu = process.cpuUsage();
	for (let index = 0; index < count; index++) {
		await storage.store(location, content, { data: '', mimeType: 'image/png' });
	}
	const { user, system } = process.cpuUsage(cpu);
	return (user + system) / 1000;
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
