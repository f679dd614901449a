import { readFile } from 'node:fs/promises';
import { packageName } from '../lib/paths';
import type { RestClient } from './rest/client';
import { listNodeTypes } from './rest/node-parameters';

/** @throws with n8n's log lines about it when n8n runs but none of our nodes is in it */
export async function checkLoaded(client: RestClient, logFile: string): Promise<void> {
	const types = await listNodeTypes(client);
	if (types.some(({ name }) => name.startsWith(`${packageName}.`))) return;
	const lines = (await readFile(logFile, 'utf8')).split('\n');
	const first = lines.findIndex((line) => line.includes(packageName));
	const reason = lines.slice(Math.max(first, 0)).slice(0, 8).join('\n');
	throw new Error(`n8n started but could not load ${packageName}:\n${reason}`);
}
