import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

import { CLOCK_TICKS_PER_SECOND, processStat } from './processStat';

const SAMPLE_MS = 20;
const MEGABYTE = 1_000_000;
const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** What a stretch of time cost a process. */
export interface Cost {
	cpuMs: number;
	/** Highest resident memory during it, and at its beginning. */
	peakMegabytes: number;
	idleMegabytes: number;
}

/** A place that a workflow reports to, so that only the node between two reports is measured. */
export interface Marks {
	readonly beginUrl: string;
	readonly endUrl: string;
	/** Gives a file of `?bytes=`. */
	readonly fileUrl: string;
	/** What the last stretch cost; undefined when it was not reported. */
	cost(): Cost | undefined;
	/** Forgets the last stretch. */
	reset(): void;
	close(): void;
}

/** @param processId whose CPU time and memory are measured (Linux: from /proc) */
export async function openMarks(processId: number): Promise<Marks> {
	let begun: { ticks: number; bytes: number } | undefined;
	let ended: Cost | undefined;
	let peakBytes = 0;
	const sample = async (): Promise<void> => {
		peakBytes = Math.max(peakBytes, await residentBytes(processId));
	};
	const timer = setInterval(() => void sample(), SAMPLE_MS);
	const begin = async (): Promise<void> => {
		ended = undefined;
		peakBytes = await residentBytes(processId);
		begun = { ticks: (await processStat(processId)).cpuTicks, bytes: peakBytes };
	};
	const end = async (): Promise<void> => {
		if (begun === undefined) return;
		await sample();
		const ticks = (await processStat(processId)).cpuTicks - begun.ticks;
		ended = {
			cpuMs: (ticks * 1000) / CLOCK_TICKS_PER_SECOND,
			peakMegabytes: peakBytes / MEGABYTE,
			idleMegabytes: begun.bytes / MEGABYTE,
		};
	};
	const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		const url = new URL(request.url ?? '/', 'http://local');
		if (url.pathname === '/begin') await begin();
		if (url.pathname === '/end') await end();
		if (url.pathname !== '/file') return void response.end('{}');
		const bytes = Number(url.searchParams.get('bytes'));
		response.setHeader('content-type', 'image/png');
		response.end(Buffer.concat([PNG_SIGNATURE, Buffer.alloc(bytes, 1)]));
	};
	const server = createServer((request, response) => {
		answer(request, response).catch(() => response.destroy());
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('No port');
	const origin = `http://127.0.0.1:${address.port}`;
	return {
		beginUrl: `${origin}/begin`,
		endUrl: `${origin}/end`,
		fileUrl: `${origin}/file`,
		cost: () => ended,
		reset: () => {
			ended = undefined;
		},
		close: () => {
			clearInterval(timer);
			server.close();
		},
	};
}

async function residentBytes(processId: number): Promise<number> {
	const status = await readFile(`/proc/${processId}/status`, 'utf8');
	return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
}
