import { existsSync } from 'node:fs';

const usualPlaces = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A Chromium on this machine: CHROMIUM_PATH, or a usual place. @throws when there is none */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string {
	const configured = env['CHROMIUM_PATH'];
	const found = configured ?? usualPlaces.find((path) => existsSync(path));
	if (found !== undefined && existsSync(found)) return found;
	throw new Error('Chromium was not found. Install it, or set CHROMIUM_PATH to its executable.');
}
