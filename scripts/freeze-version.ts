import { cp, mkdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { NodeHelpers } from 'n8n-workflow';

import { version } from '../package.json';
import { loadPackage } from '../test/engine/harness';
import { askAll } from '../test/upgrade/askAll';
import { EXAMPLES, FROZEN, REQUESTS, SETTINGS } from '../test/upgrade/frozen';
import { settingsWorkflow } from '../test/upgrade/settingsWorkflow';
import type { SentRequest, StoredWorkflow } from '../test/upgrade/types';
import { buildPackage } from './lib/build-package';
import { examplesFolder } from './lib/paths';
import { runMain } from './lib/run-main';

/**
 * `npm run freeze-version`: keeps what users of this version have stored (the examples, and every
 * setting of every node) and what their nodes send, for test/upgrade to hold later versions against.
 * A version that was published is never frozen again.
 */
async function main(): Promise<number> {
	const folder = join(FROZEN, version);
	if (existsSync(folder)) {
		process.stderr.write(
			`${folder} exists. Users have stored workflows of version ${version}: raise the version in package.json.\n`,
		);
		return 1;
	}
	await buildPackage();
	const { packageName, nodeTypes } = await loadPackage();
	for (const kind of [EXAMPLES, SETTINGS, REQUESTS]) {
		await mkdir(join(folder, kind), { recursive: true });
	}
	await cp(examplesFolder, join(folder, EXAMPLES), { recursive: true });
	for (const nodeType of Object.values(nodeTypes)) {
		const { description } = NodeHelpers.getVersionedNodeType(nodeType);
		const workflow = settingsWorkflow(packageName, description);
		const requests = await askAll(workflow.nodes);
		const file = `${description.name}.json`;
		await writeFile(join(folder, SETTINGS, file), formatWorkflow(workflow));
		await writeFile(join(folder, REQUESTS, file), formatRequests(requests));
		const unsent = workflow.nodes.filter(({ name }) => !(name in requests));
		process.stdout.write(
			`${description.name}: ${workflow.nodes.length} settings, nothing sent with ${unsent.map(({ name }) => name).join(', ') || 'none'}\n`,
		);
	}
	return 0;
}

/** One setting a line: short, and a difference between two versions is readable. */
function formatWorkflow({ name, nodes }: StoredWorkflow): string {
	const lines = nodes.map((node) => JSON.stringify(node));
	return `{\n"name": ${JSON.stringify(name)},\n"nodes": [\n${lines.join(',\n')}\n]\n}\n`;
}

function formatRequests(requests: Record<string, SentRequest>): string {
	const lines = Object.entries(requests).map(
		([name, request]) => `${JSON.stringify(name)}: ${JSON.stringify(request)}`,
	);
	return `{\n${lines.join(',\n')}\n}\n`;
}

void runMain(main);
