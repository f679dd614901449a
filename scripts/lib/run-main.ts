import { describeError } from './session';

/**
 * Runs the main function of a script that leaves nothing behind; its number is the exit code, 1
 * when it throws. (What has to be cleaned up, or stopped on Ctrl-C, needs `runSession`.)
 */
export async function runMain(main: () => Promise<number>): Promise<void> {
	try {
		process.exitCode = await main();
	} catch (error) {
		process.stderr.write(`${describeError(error)}\n`);
		process.exitCode = 1;
	}
}
