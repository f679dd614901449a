/**
 * Runs n8n's verification scan on what its reviewers scan: the sources, and the tarball that npm
 * would publish. Any finding ends the script with exit code 1, also one n8n only warns about.
 * The scanner lints with the TypeScript of this package (5.9), since that is what its parser
 * resolves to; its own TypeScript 7 cannot be loaded by that parser.
 */
import { ESLint } from 'eslint';
import { packPackage, REPOSITORY, type PackedPackage } from './pack';

const MAX_TARBALL_BYTES = 250_000;
const TARBALL_PATTERNS = ['**/*.js', 'package.json'];
const PUBLISHED = [
	/^dist\/(nodes|credentials)\/.+\.js$/,
	/^dist\/nodes\/.+\.node\.json$/,
	/^dist\/icons\/[^/]+\.svg$/,
	/^dist\/THIRD_PARTY_LICENSES\.txt$/,
	/^(README|LICENSE|CHANGELOG)\.md$/,
	/^package\.json$/,
];

/** n8n's verdict on a folder plus its warnings; an empty list means that all is well. */
async function scanFolder(title: string, folder: string, patterns: string[]): Promise<string[]> {
	const scanner = await import('@n8n/scan-community-package/scanner/scanner.mjs');
	const analysis = await scanner.analyzePackage(folder, patterns);
	if (!analysis.passed) return [`${title}: ${analysis.message ?? ''}\n${analysis.details ?? ''}`];
	const eslint = new ESLint({
		cwd: folder,
		allowInlineConfig: false,
		overrideConfigFile: true,
		overrideConfig: await scanner.buildScanConfig(),
		errorOnUnmatchedPattern: false,
	});
	const results = await eslint.lintFiles(patterns);
	if (results.every((result) => result.warningCount === 0)) return [];
	const formatter = await eslint.loadFormatter('stylish');
	return [`${title}: warnings\n${await formatter.format(results)}`];
}

/** What is wrong with the list of published files and their size. */
function checkContents({ files, sizeBytes }: PackedPackage): string[] {
	const strangers = files.filter((file) => !PUBLISHED.some((pattern) => pattern.test(file)));
	const findings = strangers.map((file) => `tarball: ${file} must not be published`);
	if (sizeBytes > MAX_TARBALL_BYTES) {
		findings.push(`tarball: ${sizeBytes} bytes, more than ${MAX_TARBALL_BYTES}`);
	}
	return findings;
}

async function main(): Promise<void> {
	const scanner = await import('@n8n/scan-community-package/scanner/scanner.mjs');
	const packed = await packPackage();
	try {
		const findings = [
			...(await scanFolder('sources', REPOSITORY, scanner.SOURCE_FILE_PATTERNS)),
			...(await scanFolder('tarball', packed.folder, TARBALL_PATTERNS)),
			...checkContents(packed),
		];
		for (const finding of findings) console.error(finding);
		const size = `${(packed.sizeBytes / 1000).toFixed(1)} kB, ${packed.files.length} files`;
		console.log(`scan: ${findings.length} findings (tarball ${size})`);
		if (findings.length > 0) process.exitCode = 1;
	} finally {
		await packed.dispose();
	}
}

void main();
