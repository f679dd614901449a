import type { Page } from 'playwright-core';

const row = '[data-test-id="rlc-item"]:visible';

/** Rows beside those that fit a search: the model chosen so far stays in the list. */
const others = 1;

/**
 * Opens the list of a node's parameter and types into its search until few rows are left.
 *
 * @param expected how many rows fit
 * @returns the rows shown
 */
export async function searchList(
	page: Page,
	parameter: string,
	text: string,
	expected = 3,
): Promise<string[]> {
	const picker = page.locator(`[data-test-id="resource-locator-${parameter}"]`);
	await picker.locator('[data-test-id="rlc-input"]').click();
	await page.locator('[data-test-id="rlc-search"]:visible').fill(text);
	await page
		.locator(row)
		.nth(expected + others)
		.waitFor({ state: 'detached' });
	await page.locator(row, { hasText: text }).first().waitFor();
	return page.locator(row).allInnerTexts();
}

/** Chooses the first row with this text. @returns what the field then shows */
export async function chooseRow(page: Page, parameter: string, text: string): Promise<string> {
	await page.locator(row, { hasText: text }).first().click();
	await page.locator(row).first().waitFor({ state: 'hidden' });
	return page
		.locator(`[data-test-id="resource-locator-${parameter}"] [data-test-id="rlc-input"]`)
		.inputValue();
}
