import { readFile } from 'node:fs/promises';
import { packageName } from '../lib/paths';
import type { RestClient } from './rest/client';
import { listNodeTypes } from './rest/node-parameters';

/** @throws with n8n's log lines about it when n8n runs but none of our nodes is in it */
export async function checkLoaded(client: RestClient, logFile: string): Promise<void> {
	const types = await listNodeTypes(client);
	if (types.some(({ name }) => name.startsWith(`${packageName}.`))) return;
	const lines = (await readFile(logFile, 'utf8')).split('\n');
	const first = lines.findIndex((line) => line.includes(`Failed to load package "${packageName}"`));
	const reason = lines
		.slice(first === -1 ? -3 : first)
		.slice(0, 3)
		.map((line) => line.slice(0, 300))
		.join('\n');
	throw new Error(`n8n started but could not load ${packageName}:\n${reason}`);
}
