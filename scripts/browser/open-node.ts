import type { Page } from 'playwright-core';

/** Opens a saved workflow. */
export async function openWorkflow(page: Page, baseUrl: string, id: string): Promise<void> {
	await page.goto(`${baseUrl}/workflow/${id}`);
	await page.waitForSelector('[data-test-id="canvas-node"]');
}

/** The panel of a node on the open canvas. @throws when the workflow has no node of that name */
export async function openNode(page: Page, nodeName: string): Promise<void> {
	await page.dblclick(`[data-test-id="canvas-node"][data-node-name="${nodeName}"]`);
	await page.waitForSelector('[data-test-id="node-parameters"]');
}

export async function closeNode(page: Page): Promise<void> {
	await page.click('[data-test-id="ndv-close-button"]');
	await page.waitForSelector('[data-test-id="node-parameters"]', { state: 'hidden' });
}

/** Changes to one of the two pages of an open panel. */
export async function openTab(page: Page, tab: 'params' | 'settings'): Promise<void> {
	await page.click(`[data-test-id="tab-${tab}"]`);
}
