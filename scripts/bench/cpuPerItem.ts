import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
} from 'n8n-workflow';

import { loadPackage, runNode } from '../../test/engine/harness';
import { startProvider } from './n8n/provider';

const CREDENTIAL = 'openRouterAccountApi';
const LANES = 64;
const KEY = 'sandbox-key';

/** CPU time for each item, in milliseconds. */
export interface CpuFigures {
	items: number;
	ourMs: number;
	/** The least a node can do: the same requests with n8n's helper, as many in flight. */
	bareMs: number;
}

/** A node that sends one request for each item and gives the answer out as it is. */
class BareLoop implements INodeType {
	description: INodeType['description'] = {
		displayName: 'Bare Loop',
		name: 'bareLoop',
		group: ['transform'],
		version: 1,
		description: 'Sends one request for each item',
		defaults: { name: 'Bare Loop' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: CREDENTIAL, required: true }],
		properties: [
			{ displayName: 'Model', name: 'model', type: 'string', default: '' },
			{ displayName: 'User Message', name: 'userMessage', type: 'string', default: '' },
		],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const count = this.getInputData().length;
		const { baseUrl } = await this.getCredentials<{ baseUrl: string }>(CREDENTIAL);
		const results: INodeExecutionData[] = [];
		let next = 0;
		const lane = async (): Promise<void> => {
			while (next < count) {
				const item = next++;
				const json = await ask(this, item, baseUrl);
				results[item] = { json, pairedItem: { item } };
			}
		};
		await Promise.all(Array.from({ length: LANES }, lane));
		return [results];
	}
}

async function ask(context: IExecuteFunctions, item: number, baseUrl: string) {
	return await context.helpers.httpRequestWithAuthentication.call(context, CREDENTIAL, {
		method: 'POST',
		url: `${baseUrl}/chat/completions`,
		body: {
			model: context.getNodeParameter('model', item),
			messages: [{ role: 'user', content: context.getNodeParameter('userMessage', item) }],
		},
		json: true,
	});
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
