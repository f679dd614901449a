import { measureLoadTime, measureTarballBytes } from '../load-time';
import { measureCpuPerItem } from './cpuPerItem';
import { measureFolding } from './folding';

/** What the package costs by itself, without the network. */
export async function printMicro(say: (line: string) => void): Promise<void> {
	const cpu = await measureCpuPerItem();
	say(
		`CPU for each of ${cpu.items} items: ${cpu.ourMs.toFixed(2)} ms; a bare loop over n8n's helper: ${cpu.bareMs.toFixed(2)} ms (${(cpu.ourMs / cpu.bareMs).toFixed(2)} times)`,
	);
	const folding = await measureFolding();
	say(
		`folding a stream of ${folding.chunks} chunks: ${folding.ourMs.toFixed(0)} ms; eventsource-parser and JSON.parse alone: ${folding.bareMs.toFixed(0)} ms (${(folding.ourMs / folding.bareMs).toFixed(2)} times)`,
	);
	const load = await measureLoadTime();
	say(
		`requiring every node: ${load.withWorkflowLoadedMs.toFixed(1)} ms inside n8n, ${load.coldMs.toFixed(1)} ms in an empty process`,
	);
	say(`packed tarball: ${((await measureTarballBytes()) / 1000).toFixed(1)} kB`);
}
