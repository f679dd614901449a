import { chromium as browserType, type Page } from 'playwright-core';
import type { Session } from '../lib/session';
import type { Instance } from '../n8n/open-instance';
import { chromium } from '../programs/chromium';
import { ensureProgram } from '../programs/ensure-program';

export interface WindowSize {
	readonly width: number;
	readonly height: number;
}

const timeoutMs = 30_000;

/** A browser tab signed in to n8n's editor. It reaches loopback and nothing else. */
export async function openEditor(
	session: Session,
	{ server, owner }: Instance,
	viewport: WindowSize,
): Promise<Page> {
	const browser = await browserType.launch({
		executablePath: await ensureProgram(chromium, session.signal),
		// Containers run as root and without the kernel features of Chromium's sandbox.
		args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
	});
	session.defer(() => browser.close());
	const context = await browser.newContext({ viewport });
	await context.route(
		(url) => url.protocol.startsWith('http') && url.hostname !== '127.0.0.1',
		(route) => route.abort(),
	);
	const page = await context.newPage();
	page.setDefaultTimeout(timeoutMs);
	await page.goto(`${server.baseUrl}/signin`);
	await page.fill('input[name="emailOrLdapLoginId"]', owner.email);
	await page.fill('input[type="password"]', owner.password);
	await page.click('[data-test-id="form-submit-button"]');
	await page.waitForURL((url) => !url.pathname.includes('signin'));
	return page;
}
