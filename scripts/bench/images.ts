import { startSandbox } from '../../sandbox/server';
import { runApart } from './runApart';

/** What pictures cost the process n8n runs in, its binary data in files as n8n keeps them. */
export interface ImageFigures {
	pictures: number;
	seconds: number;
	/** How far the resident memory rose above the idle process, and where it came to rest. */
	peakGrowthMegabytes: number;
	restGrowthMegabytes: number;
	/** CPU time of the run for each picture; the second is n8n's storing of the same bytes alone. */
	cpuMsPerPicture: number;
	storingMsPerPicture: number;
}

/**
 * Runs Image Generate with default settings in a process of its own; the sandbox stays in this
 * one, so that drawing the pictures is not counted.
 */
export async function measureImages(pictures: number, pictureBytes: number): Promise<ImageFigures> {
	const sandbox = await startSandbox({ record: false });
	sandbox.setImageBytes(pictureBytes);
	try {
		const job = [sandbox.baseUrl, String(pictures), String(pictureBytes)];
		return await runApart('image-run.ts', job, ['--expose-gc']);
	} finally {
		await sandbox.close();
	}
}

async function main(): Promise<void> {
	const figures = await measureImages(100, 4 * 1024 * 1024);
	console.log(`pictures of 4 MB:       ${figures.pictures} in ${figures.seconds.toFixed(1)} s`);
	console.log(`memory, peak:           +${figures.peakGrowthMegabytes.toFixed(0)} MB`);
	console.log(`memory, afterwards:     +${figures.restGrowthMegabytes.toFixed(0)} MB`);
	console.log(`CPU for each picture:   ${figures.cpuMsPerPicture.toFixed(1)} ms`);
	console.log(`n8n's storing alone:    ${figures.storingMsPerPicture.toFixed(1)} ms`);
}

if (require.main === module) void main();
