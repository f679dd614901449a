import type { Page } from 'playwright-core';

const nodeName = '[data-test-id="node-creator-item-name"]';

/** A new workflow, nothing in it yet. */
export async function newWorkflow(page: Page, baseUrl: string): Promise<void> {
	await page.goto(`${baseUrl}/workflow/new`);
	await page.waitForSelector('[data-test-id="canvas-plus-button"]');
}

/** Opens the node panel of an empty canvas and searches it. @returns the names it offers */
export async function searchNodes(page: Page, text: string): Promise<string[]> {
	await page.click('[data-test-id="canvas-plus-button"]');
	await page.fill('[data-test-id="node-creator-search-bar"]', text);
	// What the panel shows before a search disappears with the first result.
	await page.locator(nodeName, { hasText: 'Trigger manually' }).waitFor({ state: 'detached' });
	await page.locator(nodeName, { hasText: text }).first().waitFor();
	return page.locator(nodeName).allInnerTexts();
}

/**
 * Adds the first node of a workflow by searching for it; n8n opens its panel.
 *
 * @param action what to choose of a node that offers several
 */
export async function addNode(
	page: Page,
	search: string,
	displayName: string,
	action?: string,
): Promise<void> {
	await searchNodes(page, search);
	await page.locator(nodeName, { hasText: exactly(displayName) }).click();
	if (action === undefined) await page.getByText('Add to workflow').click();
	else await page.locator(nodeName, { hasText: exactly(action) }).click();
	await page.waitForSelector('[data-test-id="node-parameters"]');
}

/** Element text that is this and nothing more. */
function exactly(text: string): RegExp {
	return new RegExp(`^\\s*${text}\\s*$`);
}
