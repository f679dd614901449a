import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { storeAccount } from './n8n/store-account';
import { printRun } from './demo/print-run';
import { chooseProvider } from './lib/choose-provider';
import { examplesFolder } from './lib/paths';
import { runSession, untilInterrupted, type Session } from './lib/session';
import { openInstance, type Instance } from './n8n/open-instance';
import type { CredentialReference } from './n8n/rest/credentials';
import { importFile, runImported, type ImportedWorkflow } from './n8n/rest/run-file';

const firstExample = 'chat-completion.json';
/** Marks of examples that need an address or a management key of the user's own. */
const toFillIn = ['https://example.com/', '"operation":"getCredits"'];
const runTimeoutSeconds = 600;

/**
 * The package in a real n8n on this machine: imports the examples, runs one and keeps running.
 * With `--once` it runs every example that can be started by hand and ends, with code 1 when one
 * of them did not succeed.
 */
async function main(session: Session): Promise<number> {
	const once = process.argv.includes('--once');
	const provider = await chooseProvider(session);
	console.log(`Models are answered by ${provider.description}`);
	const instance = await openInstance(session);
	const credentials = await storeAccount(instance.client, provider);
	const workflows = await importExamples(instance, credentials);
	const startable = workflows.filter(isStartable);
	let failed = 0;
	for (const workflow of once ? startable : startable.slice(0, 1)) {
		const execution = await runImported(instance.client, workflow, {
			timeoutSeconds: runTimeoutSeconds,
			signal: session.signal,
		});
		printRun(workflow, execution);
		if (execution.status !== 'success') failed++;
	}
	if (once) return failed === 0 && startable.length > 0 ? 0 : 1;
	printDirections(instance, workflows);
	await untilInterrupted(session.signal);
	console.log('\nStopping n8n and removing its folder ...');
	return 0;
}

/** Whether it can run as it is: by hand, and without something the user has to fill in. */
function isStartable({ trigger, definition }: ImportedWorkflow): boolean {
	const text = JSON.stringify(definition);
	return trigger !== undefined && !toFillIn.some((part) => text.includes(part));
}

/** Imports all examples, the one to be run first in front. */
async function importExamples(
	{ client }: Instance,
	credentials: readonly CredentialReference[],
): Promise<ImportedWorkflow[]> {
	const others = (await readdir(examplesFolder))
		.filter((name) => name.endsWith('.json') && name !== firstExample)
		.sort();
	const imported: ImportedWorkflow[] = [];
	for (const name of [firstExample, ...others]) {
		imported.push(await importFile(client, join(examplesFolder, name), credentials));
	}
	return imported;
}

function printDirections(
	{ server, owner }: Instance,
	workflows: readonly ImportedWorkflow[],
): void {
	console.log(`
n8n is running, on this machine only:
  Editor    ${server.baseUrl}
  E-mail    ${owner.email}
  Password  ${owner.password}

Workflows`);
	for (const { id, definition } of workflows) {
		console.log(`  ${definition.name}: ${server.baseUrl}/workflow/${id}`);
	}
	console.log('\nCtrl-C ends it and leaves nothing behind.');
}

void runSession(main);
