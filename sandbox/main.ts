import { parseArgs } from 'node:util';

import { startSandbox } from './server';

const { values } = parseArgs({
	options: {
		port: { type: 'string', default: '0' },
		latency: { type: 'string', default: '0' },
		'api-key': { type: 'string' },
		'no-record': { type: 'boolean', default: false },
	},
});

/** `tsx sandbox/main.ts --port 4010`: prints the base URL and runs until it is stopped. */
async function main(): Promise<void> {
	const sandbox = await startSandbox({
		port: Number(values.port),
		latencyMs: Number(values.latency),
		apiKey: values['api-key'],
		record: !values['no-record'],
	});
	process.stdout.write(`${sandbox.baseUrl}\n`);
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => void sandbox.close());
	}
}

void main();
