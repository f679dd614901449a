import type { Page } from 'playwright-core';

/** Types into the chat of the open workflow. @returns everything the chat then shows */
export async function askInChat(page: Page, message: string): Promise<string> {
	await page.click('[data-test-id="workflow-chat-button"]');
	const chat = page.locator('[data-test-id="canvas-chat"]');
	await chat.locator('textarea').fill(message);
	await page.keyboard.press('Enter');
	const answer = chat.locator('.chat-message-from-bot:not(.chat-message-typing)');
	await answer.first().waitFor();
	return chat.innerText();
}
