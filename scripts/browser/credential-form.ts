import type { Locator, Page } from 'playwright-core';

const option = '[data-test-id="new-credential-type-select-option"]:visible';

/** Opens the form of a new credential of this type, from the list of credentials. */
export async function openCredentialForm(
	page: Page,
	baseUrl: string,
	typeName: string,
): Promise<Locator> {
	await page.goto(`${baseUrl}/home/credentials/create`);
	await page.locator('[data-test-id="new-credential-type-select"] input').fill(typeName);
	await page.locator(option, { hasText: typeName }).click();
	await page.click('[data-test-id="new-credential-type-button"]');
	const form = page.locator('[data-test-id="editCredential-modal"]');
	await form.waitFor();
	return form;
}

/** Fills in the fields, by their stored names, and saves, upon which n8n tests the connection. */
export async function saveCredential(
	form: Locator,
	values: Readonly<Record<string, string>>,
): Promise<void> {
	for (const [name, value] of Object.entries(values)) {
		await form.locator(`[data-test-id="parameter-input-${name}"] input`).fill(value);
	}
	await form.locator('[data-test-id="credential-save-button"]').click();
}

/** Chooses a stored credential in the open panel of a node. */
export async function chooseCredential(page: Page, name: string): Promise<void> {
	await page.click('[data-test-id="node-credentials-select"]');
	const row = page.locator('[data-test-id^="node-credentials-select-item"]:visible');
	await row.filter({ hasText: name }).first().click();
	await row.first().waitFor({ state: 'hidden' });
}
