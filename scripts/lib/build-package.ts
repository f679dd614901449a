import { join } from 'node:path';
import { repositoryRoot } from './paths';
import { lastLines, runCommand } from './run-command';

/** Builds dist/. @throws with the compiler's last lines */
export async function buildPackage(signal?: AbortSignal): Promise<void> {
	const gulp = join(repositoryRoot, 'node_modules', 'gulp', 'bin', 'gulp.js');
	const built = await runCommand(process.execPath, [gulp, 'build'], {
		cwd: repositoryRoot,
		signal,
		progressLabel: 'Building the package',
	});
	if (built.exitCode !== 0) throw new Error(`The build did not work:\n${lastLines(built, 40)}`);
}
