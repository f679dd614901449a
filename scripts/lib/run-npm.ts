import { runCommand, type CommandOptions, type CommandResult } from './run-command';

/** Runs the npm that called this script, or the one on the PATH when it was started without npm. */
export function runNpm(
	args: readonly string[],
	options: CommandOptions = {},
): Promise<CommandResult> {
	const calledBy = process.env['npm_execpath'];
	if (calledBy?.endsWith('npm-cli.js') === true) {
		return runCommand(process.execPath, [calledBy, ...args], options);
	}
	return runCommand(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}
