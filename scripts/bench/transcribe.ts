import { startSandbox } from '../../sandbox/server';
import { runApart } from './runApart';

/** What a long recording costs the process n8n runs in, its binary data in files. */
export interface TranscribeFigures {
	recordingMegabytes: number;
	/** Requests it was sent in. */
	parts: number;
	/** From the file in n8n's storage to the joined transcript. */
	seconds: number;
	/** How far the resident memory rose above the idle process. */
	peakGrowthMegabytes: number;
}

/**
 * Transcribes a 64 kbit/s MP3. The node runs in a process of its own and the sandbox in this one,
 * so that listening is not counted. `dist/` must be built.
 *
 * @param latencyMs how long the sandbox takes to answer, so that requests are in flight together
 */
export async function measureTranscribe(
	hours: number,
	latencyMs: number,
): Promise<TranscribeFigures> {
	const sandbox = await startSandbox({ record: false, latencyMs });
	try {
		const job = [sandbox.baseUrl, String(hours * 3600)];
		return await runApart('transcribe-run.ts', job);
	} finally {
		await sandbox.close();
	}
}

async function main(): Promise<void> {
	const { recordingMegabytes, parts, seconds, peakGrowthMegabytes } = await measureTranscribe(
		2,
		500,
	);
	console.log(`recording of 2 hours:   ${recordingMegabytes.toFixed(1)} MB in ${parts} parts`);
	console.log(`split, sent and joined: ${seconds.toFixed(1)} s`);
	console.log(`memory, peak:           +${peakGrowthMegabytes.toFixed(0)} MB`);
}

if (require.main === module) void main();
