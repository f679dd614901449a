/** The parts of n8n's scanner that we call; it publishes no types of its own. */
declare module '@n8n/scan-community-package/scanner/scanner.mjs' {
	import type { Linter } from 'eslint';

	interface Analysis {
		passed: boolean;
		message?: string;
		details?: string;
	}

	/** Lints the files of a folder that match the patterns; only errors make it fail. */
	export function analyzePackage(folder: string, patterns: string[]): Promise<Analysis>;
	export function buildScanConfig(): Promise<Linter.Config[]>;
	export const SOURCE_FILE_PATTERNS: string[];
}
