import os from 'node:os';
import { measureThroughput } from './bench/throughput';
import { measureLoadTime, measureTarballBytes } from './load-time';
import { buildPackage } from './lib/build-package';

/** `npm run bench`: figures of this machine; nothing here passes or fails. */
async function main(): Promise<void> {
	await buildPackage();
	say(machine());
	await measureThroughput(10, 1);
	for (const [items, latencyMs] of [
		[100, 200],
		[1000, 200],
	] as const) {
		const { seconds, answered, requests, maxInFlight } = await measureThroughput(items, latencyMs);
		say(
			`${items} items at ${latencyMs} ms: ${seconds.toFixed(2)} s, ${answered} answered, ${requests} requests, at most ${maxInFlight} in flight`,
		);
	}
	const load = await measureLoadTime();
	say(`requiring every node: ${load.withWorkflowLoadedMs.toFixed(1)} ms inside n8n`);
	say(
		`                      ${load.coldMs.toFixed(1)} ms in an empty process, n8n-workflow included`,
	);
	say(`packed tarball: ${((await measureTarballBytes()) / 1000).toFixed(1)} kB`);
}

function machine(): string {
	const cpus = os.cpus();
	const memoryGiB = Math.round(os.totalmem() / 2 ** 30);
	return `Node ${process.version}, ${cpus.length} × ${cpus[0]?.model.trim() ?? 'unknown CPU'}, ${memoryGiB} GiB, ${os.platform()} ${os.arch()}`;
}

function say(line: string): void {
	process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
	process.stderr.write(`${String(error)}\n`);
	process.exitCode = 1;
});
