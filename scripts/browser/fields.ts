import type { Locator, Page } from 'playwright-core';

const inCollection = '[data-test-id="parameter-item"] [data-test-id="parameter-item"] label';

/** The labels a node's panel shows, top to bottom, without those of the fields in collections. */
export async function shownLabels(page: Page): Promise<string[]> {
	const labels = page.locator(
		`[data-test-id="node-parameters"] label:not(${inCollection}):visible`,
	);
	return (await labels.allInnerTexts()).map((text) => text.split('\n')[0]?.trim() ?? '');
}

/** Waits until a label has come or gone. */
export async function waitForLabel(
	page: Page,
	label: string,
	state: 'visible' | 'hidden',
): Promise<void> {
	const labels = page.locator('[data-test-id="node-parameters"] label');
	await labels.getByText(label, { exact: true }).first().waitFor({ state });
}

/** All labels of the open tab, those of the fields in collections included. */
export async function allLabels(page: Page): Promise<string[]> {
	const labels = page.locator('[data-test-id="node-parameters"] label:visible');
	return (await labels.allInnerTexts()).map((text) => text.split('\n')[0]?.trim() ?? '');
}

/** Labels of the open tab without the sign that shows a description when it is pointed at. */
export async function unexplainedLabels(page: Page): Promise<string[]> {
	const labels = page
		.locator('[data-test-id="node-parameters"] [data-test-id="input-label"] label:visible')
		.filter({ hasNot: page.locator('svg[data-icon="circle-help"]') });
	return labels.allInnerTexts();
}

/** Chooses one of the values of a drop-down field, by the field's stored name. */
export async function chooseValue(page: Page, parameter: string, value: string): Promise<void> {
	await field(page, parameter).click();
	const choice = page.locator('[data-test-id="parameter-input-item"]:visible');
	await choice.getByText(value, { exact: true }).click();
	await choice.first().waitFor({ state: 'hidden' });
}

/** Types into a field, by its stored name. */
export async function enterText(page: Page, parameter: string, text: string): Promise<void> {
	await field(page, parameter).locator('input, textarea').fill(text);
}

/** The input of a field, by its stored name. */
export function field(page: Page, parameter: string): Locator {
	return page.locator(`[data-test-id="parameter-input-${parameter}"]:visible`);
}
