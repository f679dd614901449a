import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { sentRequests, storedWorkflow, type SentRequest, type StoredWorkflow } from './types';

/** One folder for each version: what its users have stored, and what their nodes send. */
export const FROZEN = path.join(__dirname, 'versions');

export const EXAMPLES = 'examples';
export const SETTINGS = 'settings';
export const REQUESTS = 'requests';

/** Versions that were frozen, oldest first. */
export function frozenVersions(): string[] {
	if (!existsSync(FROZEN)) return [];
	return readdirSync(FROZEN).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** A stored workflow, under the name of its file. */
export function readWorkflow(version: string, kind: string, file: string): StoredWorkflow {
	const { nodes } = storedWorkflow.parse(read(version, kind, file));
	return { name: `${version}/${kind}/${file}`, nodes };
}

/** What the nodes of a workflow in `settings` sent when they were frozen. */
export function readRequests(version: string, file: string): Record<string, SentRequest> {
	return sentRequests.parse(read(version, REQUESTS, file));
}

export function filesOf(version: string, kind: string): string[] {
	return readdirSync(path.join(FROZEN, version, kind));
}

function read(version: string, kind: string, file: string): unknown {
	return JSON.parse(readFileSync(path.join(FROZEN, version, kind, file), 'utf8'));
}
