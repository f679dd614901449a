import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { z } from 'zod/v3';

import type { FaultRule, Limits } from '../../../sandbox/server';
import { repositoryRoot } from '../../lib/paths';

const addressSchema = z.object({ sandboxUrl: z.string(), responsesUrl: z.string() });
const statsSchema = z.object({ total: z.number(), maxOpen: z.number() });

/** How the provider behaves during one measurement. */
export interface Conditions {
	latencyMs: number;
	limits?: Limits;
	faults?: FaultRule[];
}

/** A stand-in for the provider, in a process of its own. */
export interface Provider extends z.infer<typeof addressSchema> {
	stats(): Promise<z.infer<typeof statsSchema>>;
	stop(): void;
}

/** Starts one that nobody has asked anything yet; it is fresh, so nobody has learned its limits. */
export async function startProvider(conditions: Conditions): Promise<Provider> {
	const script = require.resolve('./serve.ts');
	const child = spawn(process.execPath, ['--import', 'tsx', script], {
		cwd: repositoryRoot,
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const [line] = await once(createInterface(child.stdout), 'line');
	const addresses = addressSchema.parse(JSON.parse(String(line)));
	const control = async (name: string, body?: unknown): Promise<unknown> => {
		const url = `${new URL(addresses.sandboxUrl).origin}/sandbox/${name}`;
		const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
		const answer = await fetch(url, init);
		if (!answer.ok) throw new Error(`The sandbox says ${answer.status}: ${await answer.text()}`);
		return await answer.json();
	};
	await control('latency', conditions.latencyMs);
	if (conditions.limits !== undefined) await control('limits', conditions.limits);
	if (conditions.faults !== undefined) await control('faults', conditions.faults);
	return {
		...addresses,
		stats: async () => statsSchema.parse(await control('stats')),
		stop: () => void child.kill(),
	};
}
