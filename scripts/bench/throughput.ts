import { startSandbox } from '../../sandbox/server';
import { runNode } from '../../test/engine/harness';

/** One run of Chat Completion with default settings. */
export interface Throughput {
	items: number;
	latencyMs: number;
	/** Time inside n8n's engine, from the first item to the last. */
	seconds: number;
	answered: number;
	requests: number;
	maxInFlight: number;
}

/** Sends `items` questions to the sandbox, which takes `latencyMs` for each answer. */
export async function measureThroughput(items: number, latencyMs: number): Promise<Throughput> {
	const sandbox = await startSandbox({ latencyMs, record: false });
	try {
		const startedAt = performance.now();
		const run = await runNode('openRouterChatCompletion', {
			parameters: {
				model: { __rl: true, mode: 'id', value: 'openai/gpt-4o-mini' },
				userMessage: '={{ $json.q }}',
			},
			input: Array.from({ length: items }, (_, index) => ({ json: { q: `question ${index}.` } })),
			credentials: { openRouterAccountApi: { apiKey: 'sandbox-key', baseUrl: sandbox.baseUrl } },
		});
		return {
			items,
			latencyMs,
			seconds: (performance.now() - startedAt) / 1000,
			answered: run.items[0]?.filter(({ json }) => typeof json['text'] === 'string').length ?? 0,
			requests: sandbox.stats.total,
			maxInFlight: sandbox.stats.maxOpen,
		};
	} finally {
		await sandbox.close();
	}
}
