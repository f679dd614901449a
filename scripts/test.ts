import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { repositoryRoot } from './lib/paths';
import { runMain } from './lib/run-main';

/** Each step needs those before it: the scan and the engine tests read what the build made. */
const STEPS: ReadonlyArray<readonly [title: string, binary: string, ...args: string[]]> = [
	['types', 'typescript/bin/tsc', '--noEmit'],
	['build', 'gulp/bin/gulp.js', 'build', '--silent'],
	['lint', 'eslint/bin/eslint.js', '.', '--max-warnings', '0'],
	['scan', 'tsx/dist/cli.mjs', 'scripts/scan.ts'],
	['tests', 'jest/bin/jest.js'],
	['JSON Schema suite', 'tsx/dist/cli.mjs', 'scripts/test-schema-suite.ts', '--if-available'],
];

/** `npm test`: every check, one after the other; the first that fails ends it. */
async function main(): Promise<number> {
	for (const [title, binary, ...args] of STEPS) {
		const startedAt = Date.now();
		const code = await runStep(binary, args);
		const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
		process.stdout.write(`${title}: ${code === 0 ? 'ok' : 'FAILED'} (${seconds} s)\n`);
		if (code !== 0) return code;
	}
	return 0;
}

function runStep(binary: string, args: readonly string[]): Promise<number> {
	const command = join(repositoryRoot, 'node_modules', ...binary.split('/'));
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [command, ...args], {
			cwd: repositoryRoot,
			stdio: 'inherit',
		});
		child.once('error', reject);
		child.once('close', (code) => resolve(code ?? 1));
	});
}

void runMain(main);
