import type { Page } from 'playwright-core';

/** The panel of a node on the open canvas. @throws when the workflow has no node of that name */
export async function openNode(page: Page, nodeName: string): Promise<void> {
	await page.dblclick(`[data-test-id="canvas-node"][data-node-name="${nodeName}"]`);
	await page.waitForSelector('[data-test-id="node-parameters"]');
	await settle(page);
}

/** Gives animations and late requests of the editor a moment: there is nothing to wait for. */
export async function settle(page: Page): Promise<void> {
	await page.waitForTimeout(800);
}
