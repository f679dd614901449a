import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { declaredFiles, packPackage, REPOSITORY } from './pack';

const run = promisify(execFile);

export interface LoadTime {
	/** As in n8n, where n8n-workflow is in memory before any community node is. */
	withWorkflowLoadedMs: number;
	/** As in an empty process, n8n-workflow included. */
	coldMs: number;
}

/** Requires the files in a fresh process and prints how long that took. */
const PROBE = `
	const [preload, ...files] = process.argv.slice(1);
	if (preload === 'preload') require('n8n-workflow');
	const startedAt = performance.now();
	for (const file of files) require(file);
	console.log(performance.now() - startedAt);
`;

/** Milliseconds to require every node of dist/, median of `runs` fresh processes. */
export async function measureLoadTime(runs = 5): Promise<LoadTime> {
	const { nodes } = await declaredFiles();
	const files = nodes.map((file) => path.join(REPOSITORY, file));
	return {
		withWorkflowLoadedMs: await medianOfRuns(runs, ['preload', ...files]),
		coldMs: await medianOfRuns(runs, ['cold', ...files]),
	};
}

/** Size of the tarball npm would publish. */
export async function measureTarballBytes(): Promise<number> {
	const packed = await packPackage();
	await packed.dispose();
	return packed.sizeBytes;
}

async function medianOfRuns(runs: number, args: string[]): Promise<number> {
	const times: number[] = [];
	for (let index = 0; index < runs; index++) {
		const { stdout } = await run(process.execPath, ['-e', PROBE, ...args], { cwd: REPOSITORY });
		times.push(Number(stdout));
	}
	return median(times);
}

function median(values: number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted[Math.floor(sorted.length / 2)];
	if (middle === undefined) throw new Error('The median of nothing was asked for');
	return middle;
}

async function main(): Promise<void> {
	const load = await measureLoadTime();
	const sizeKilobytes = (await measureTarballBytes()) / 1000;
	console.log(`load time in n8n:       ${load.withWorkflowLoadedMs.toFixed(1)} ms`);
	console.log(`load time, cold:        ${load.coldMs.toFixed(1)} ms`);
	console.log(`size of the tarball:    ${sizeKilobytes.toFixed(1)} kB`);
}

if (require.main === module) void main();
