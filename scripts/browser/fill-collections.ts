import type { Locator, Page } from 'playwright-core';
import { settle } from './open-node';

const addButton = '[data-test-id="collection-parameter-add"]';
const animationMs = 250;
const offeredOption = '[data-test-id="collection-parameter-option"]:visible';

/** Called with the list of a collection open, then with all its fields added. */
export interface CollectionViewer {
	opened(label: string): Promise<void>;
	filled(label: string, collection: Locator): Promise<void>;
}

/** Opens every "Add ..." list of the open node panel and adds everything it offers. */
export async function fillCollections(page: Page, viewer: CollectionViewer): Promise<void> {
	for (const label of await collectionLabels(page)) {
		const collection = parameterItem(page, label);
		const add = collection.locator(addButton).last();
		await add.click();
		await page.waitForSelector(offeredOption);
		await settle(page);
		await viewer.opened(label);
		// The list closes after each choice; with nothing left to offer its button is gone.
		for (let open = true; open; open = await reopen(page, add)) {
			await page.locator(offeredOption).first().click();
			await page.locator(offeredOption).first().waitFor({ state: 'hidden' });
			await page.waitForTimeout(animationMs);
		}
		await page.keyboard.press('Tab');
		await settle(page);
		await viewer.filled(label, collection);
	}
}

async function reopen(page: Page, add: Locator): Promise<boolean> {
	if (!(await add.isVisible())) return false;
	await add.click();
	await page.waitForSelector(offeredOption);
	await page.waitForTimeout(animationMs);
	return true;
}

async function collectionLabels(page: Page): Promise<string[]> {
	const collections = page
		.locator('[data-test-id="node-parameters"] [data-test-id="parameter-item"]')
		.filter({ has: page.locator(addButton) });
	const labels = collections.locator('[data-test-id="input-label"]');
	return (await labels.allInnerTexts()).map((text) => text.split('\n')[0] ?? '');
}

/** The outermost form entry with this label: the fields of a collection are entries inside it. */
function parameterItem(page: Page, label: string): Locator {
	const title = page.locator('[data-test-id="input-label"]').getByText(label, { exact: true });
	return page.locator('[data-test-id="parameter-item"]').filter({ has: title }).first();
}
