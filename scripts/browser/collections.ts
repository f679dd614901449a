import type { Locator, Page } from 'playwright-core';

const addButton = '[data-test-id="collection-parameter-add"]';
const offered = '[data-test-id="collection-parameter-option"]:visible';

/** The labels of the collections in the open tab of a node's panel. */
export async function collectionLabels(page: Page): Promise<string[]> {
	const items = page
		.locator('[data-test-id="parameter-item"]:visible')
		.filter({ has: page.locator(addButton) });
	const labels = items.locator('[data-test-id="input-label"] label');
	return (await labels.allInnerTexts()).map((text) => text.split('\n')[0]?.trim() ?? '');
}

/** Opens the list of a collection. @returns the entries it offers */
export async function openCollection(page: Page, label: string): Promise<Locator> {
	await collection(page, label).locator(addButton).last().click();
	const entries = page.locator(offered);
	await entries.first().waitFor();
	return entries;
}

/** Chooses an entry of the open list and waits until its field is there. */
export async function takeOption(page: Page, label: string, option: string): Promise<void> {
	await page.locator(offered).getByText(option, { exact: true }).click();
	await collection(page, label).locator('label').getByText(option, { exact: true }).waitFor();
	await page.locator(offered).first().waitFor({ state: 'hidden' });
}

/** The outermost form entry with this label: the fields of a collection are entries inside it. */
function collection(page: Page, label: string): Locator {
	const title = page.locator('[data-test-id="input-label"]').getByText(label, { exact: true });
	return page.locator('[data-test-id="parameter-item"]').filter({ has: title }).first();
}
