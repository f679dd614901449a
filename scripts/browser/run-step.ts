import type { Locator, Page } from 'playwright-core';

const output = '[data-test-id="output-panel"]';

/** Runs the node whose panel is open. @returns its output, once it succeeded */
export async function runStep(page: Page): Promise<Locator> {
	await page.click('[data-test-id="node-execute-button"]');
	await page.waitForSelector(`${output} [data-test-id="node-run-status-success"]`);
	return page.locator(output);
}

/** Runs the node whose panel is open. @returns what its output says, once it failed */
export async function runStepInVain(page: Page): Promise<{ message: string; description: string }> {
	await page.click('[data-test-id="node-execute-button"]');
	await page.waitForSelector(`${output} [data-test-id="node-run-status-danger"]`);
	const text = (part: string) => page.locator(`${output} [data-test-id="${part}"]`).innerText();
	return {
		message: await text('node-error-message'),
		description: await text('node-error-description'),
	};
}
