import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { addNode, newWorkflow } from '../browser/add-node';
import { searchList } from '../browser/model-picker';
import { openNode, openWorkflow } from '../browser/open-node';
import { runStep, runStepInVain } from '../browser/run-step';
import { repositoryRoot } from '../lib/paths';

const mostRows = 8;
/** A workflow is wide and low. */
const canvasSize = { width: 1280, height: 560 };
const panel = '[data-test-id="ndv"]';

/** The signed-in tab that pictures are taken in; each goes into docs/images under its name. */
export interface Camera {
	readonly page: Page;
	readonly baseUrl: string;
}

/** A node's panel with its input, its parameters and the output of a run. */
export async function takePanel(camera: Camera, id: string, node: string, name: string) {
	const { page, baseUrl } = camera;
	await openWorkflow(page, baseUrl, id);
	await openNode(page, node);
	await runStep(page);
	await save(page, page.locator(panel), name);
}

/** A node's panel as it is without a run. */
export async function takeForm(camera: Camera, id: string, node: string, name: string) {
	const { page, baseUrl } = camera;
	await openWorkflow(page, baseUrl, id);
	await openNode(page, node);
	await save(page, page.locator(panel), name);
}

/** The open list of models of a node just added. */
export async function takePicker({ page, baseUrl }: Camera, node: string, name: string) {
	await newWorkflow(page, baseUrl);
	await addNode(page, 'OpenRouter', node);
	await searchList(page, 'model', 'GPT', mostRows);
	await save(page, page.locator('[data-test-id="node-parameters"]'), name);
}

/** The panel of a node that failed. */
export async function takeError(camera: Camera, id: string, node: string, name: string) {
	const { page, baseUrl } = camera;
	await openWorkflow(page, baseUrl, id);
	await openNode(page, node);
	await runStepInVain(page);
	await save(page, page.locator(panel), name);
}

/** A workflow on the canvas, after a run. */
export async function takeCanvas(camera: Camera, id: string, name: string) {
	const { page, baseUrl } = camera;
	await openWorkflow(page, baseUrl, id);
	await page.click('[data-test-id="execute-workflow-button"]');
	await page.getByText('Workflow executed successfully').waitFor();
	const size = page.viewportSize();
	await page.setViewportSize(canvasSize);
	await page.click('[data-test-id="zoom-to-fit"]');
	await save(page, page.locator('[data-test-id="canvas"]'), name);
	if (size !== null) await page.setViewportSize(size);
}

/** n8n reports every run in a corner, over what the picture shows. */
async function save(page: Page, part: Locator, name: string): Promise<void> {
	const folder = join(repositoryRoot, 'docs', 'images');
	await mkdir(folder, { recursive: true });
	for (const close of await page.locator('.el-notification__closeBtn').all()) await close.click();
	await page.locator('.el-notification').first().waitFor({ state: 'detached' });
	await part.screenshot({ path: join(folder, `${name}.png`) });
}
