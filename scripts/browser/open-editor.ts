import { chromium as browserType, type Page } from 'playwright-core';
import type { Session } from '../lib/session';
import type { Owner } from '../n8n/rest/sign-in';
import { chromium } from '../programs/chromium';
import { ensureProgram } from '../programs/ensure-program';

export interface WindowSize {
	readonly width: number;
	readonly height: number;
}

/** The window n8n's panels are looked at in: a laptop's. */
export const laptopSize: WindowSize = { width: 1500, height: 950 };

const timeoutMs = 30_000;
/** n8n calls its own webhooks by the second name. */
const loopback = ['127.0.0.1', 'localhost'];
/** Nothing moves, so nothing has to be waited for. */
const withoutAnimations = `addEventListener('DOMContentLoaded', () => {
	const style = document.createElement('style');
	style.textContent = '*, *::before, *::after { transition: none !important; animation: none !important }';
	document.head.append(style);
})`;

/** A browser tab signed in to n8n's editor. It reaches loopback and nothing else. */
export async function openEditor(
	session: Session,
	{ baseUrl, owner }: { readonly baseUrl: string; readonly owner: Owner },
	viewport: WindowSize = laptopSize,
): Promise<Page> {
	const browser = await browserType.launch({
		executablePath: await ensureProgram(chromium, session.signal),
		// Containers run as root and without the kernel features of Chromium's sandbox.
		args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
	});
	session.defer(() => browser.close());
	const context = await browser.newContext({ viewport });
	await context.route(
		(url) => url.protocol.startsWith('http') && !loopback.includes(url.hostname),
		(route) => route.abort(),
	);
	await context.addInitScript({ content: withoutAnimations });
	const page = await context.newPage();
	page.setDefaultTimeout(timeoutMs);
	await page.goto(`${baseUrl}/signin`);
	await page.fill('input[name="emailOrLdapLoginId"]', owner.email);
	await page.fill('input[type="password"]', owner.password);
	await page.click('[data-test-id="form-submit-button"]');
	await page.waitForURL((url) => !url.pathname.includes('signin'));
	return page;
}
