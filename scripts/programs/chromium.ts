import type { Program } from './ensure-program';

/** The browser that the editor is driven with. */
export const chromium: Program = {
	displayName: 'Chromium',
	variable: 'CHROMIUM_PATH',
	usualPlaces: [
		'/usr/bin/chromium',
		'/usr/bin/chromium-browser',
		'/usr/bin/google-chrome',
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	],
	debianPackage: 'chromium',
};
