import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { fillCollections } from './browser/fill-collections';
import { openEditor } from './browser/open-editor';
import { openNode, settle } from './browser/open-node';
import { chooseProvider } from './lib/choose-provider';
import { examplesFolder, repositoryRoot } from './lib/paths';
import { runSession, type Session } from './lib/session';
import { openInstance } from './n8n/open-instance';
import { importFile } from './n8n/rest/run-file';
import { storeAccount } from './n8n/store-account';

const canvasSize = { width: 1500, height: 950 };
/** Tall enough for a panel with every option added. */
const panelSize = { width: 1500, height: 3200 };

/**
 * Pictures of a workflow and of one node's panel, each collection open and filled, from a real
 * editor. Answers come from the sandbox.
 *
 *   npx tsx scripts/screenshots.ts [--workflow file.json] [--node "Name"] [--out folder]
 */
async function main(session: Session): Promise<number> {
	const { values } = parseArgs({
		options: {
			workflow: { type: 'string', default: join(examplesFolder, 'chat-completion.json') },
			node: { type: 'string', default: 'OpenRouter Chat Completion' },
			out: { type: 'string', default: join(repositoryRoot, 'docs', 'images') },
		},
	});
	const provider = await chooseProvider(session, {});
	const instance = await openInstance(session);
	const credentials = await storeAccount(instance.client, provider);
	const { id } = await importFile(instance.client, values.workflow, credentials);
	const page = await openEditor(session, instance, canvasSize);
	await page.goto(`${instance.server.baseUrl}/workflow/${id}`);
	await page.waitForSelector('[data-test-id="canvas-node"]');
	await mkdir(values.out, { recursive: true });
	await takePictures(page, values.node, values.out);
	return 0;
}

async function takePictures(page: Page, nodeName: string, folder: string): Promise<void> {
	const file = (name: string) => join(folder, `${slug(nodeName)}-${slug(name)}.png`);
	await page.click('[data-test-id="execute-workflow-button"]');
	await settle(page);
	await settle(page);
	await page.screenshot({ path: file('canvas') });

	await openNode(page, nodeName);
	await page.screenshot({ path: file('run') });

	await page.setViewportSize(panelSize);
	const panel = page.locator('[data-test-id="node-parameters"]');
	await panel.screenshot({ path: file('panel') });
	await fillCollections(page, {
		opened: async (label) => {
			await page.screenshot({ path: file(`${label} list`) });
		},
		filled: async (label, collection) => {
			await collection.screenshot({ path: file(label) });
		},
	});
	await panel.screenshot({ path: file('all') });
}

function slug(text: string): string {
	return text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}

void runSession(main);
