import { loadPackage, runNode } from '../../test/engine/harness';
import { BareLoop } from './BareLoop.node';
import { startProvider } from './n8n/provider';

const CREDENTIAL = 'openRouterAccountApi';
const KEY = 'sandbox-key';

/** CPU time for each item, in milliseconds. */
export interface CpuFigures {
	items: number;
	ourMs: number;
	/** The least a node can do: the same requests with n8n's helper, as many in flight. */
	bareMs: number;
}

/** Both in n8n's engine, the sandbox in a process of its own; `dist/` must be built. */
export async function measureCpuPerItem(items = 1000, rounds = 3): Promise<CpuFigures> {
	const provider = await startProvider({ latencyMs: 50 });
	try {
		const { credentialTypes } = await loadPackage();
		const credentials = { [CREDENTIAL]: { apiKey: KEY, baseUrl: provider.sandboxUrl } };
		const input = Array.from({ length: items }, (_, index) => ({ json: { q: `q ${index}.` } }));
		const userMessage = '={{ $json.q }}';
		const model = 'openai/gpt-4o-mini';
		const ours = async () =>
			await runNode('openRouterChatCompletion', {
				parameters: { model: { __rl: true, mode: 'id', value: model }, userMessage },
				input,
				credentials,
			});
		const bare = async () =>
			await runNode('bench.bareLoop', {
				nodeTypes: { 'bench.bareLoop': new BareLoop() },
				credentialTypes,
				parameters: { model, userMessage },
				input,
				credentials,
			});
		await ours();
		await bare();
		const ourMs: number[] = [];
		const bareMs: number[] = [];
		for (let round = 0; round < rounds; round++) {
			ourMs.push((await cpuMsOf(ours)) / items);
			bareMs.push((await cpuMsOf(bare)) / items);
		}
		return { items, ourMs: Math.min(...ourMs), bareMs: Math.min(...bareMs) };
	} finally {
		provider.stop();
	}
}

async function cpuMsOf(work: () => Promise<unknown>): Promise<number> {
	const before = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

async function main(): Promise<void> {
	const { items, ourMs, bareMs } = await measureCpuPerItem();
	console.log(`CPU for each of ${items} items: ${ourMs.toFixed(2)} ms`);
	console.log(`bare loop over n8n's helper: ${bareMs.toFixed(2)} ms`);
}

if (require.main === module) void main();
