import { spawn } from 'node:child_process';
import { reportProgress } from './report-progress';

export interface CommandOptions {
	readonly cwd?: string;
	readonly env?: NodeJS.ProcessEnv;
	readonly signal?: AbortSignal;
	/** The user and group to run as, where not as ourselves. */
	readonly uid?: number;
	readonly gid?: number;
	/** Printed with the elapsed time every 15 s, so that a long command does not look dead. */
	readonly progressLabel?: string;
}

export interface CommandResult {
	readonly exitCode: number;
	readonly stdout: string;
	readonly stderr: string;
}

const progressIntervalMs = 15_000;

/**
 * Runs a program quietly and collects what it prints.
 * Rejects only when it could not be started or the signal was aborted.
 */
export async function runCommand(
	command: string,
	args: readonly string[],
	options: CommandOptions = {},
): Promise<CommandResult> {
	const startedAtMs = Date.now();
	const { progressLabel, ...spawnOptions } = options;
	const timer =
		progressLabel === undefined
			? undefined
			: setInterval(() => {
					const elapsedSeconds = Math.round((Date.now() - startedAtMs) / 1000);
					reportProgress(`${progressLabel}: ${elapsedSeconds} s`);
				}, progressIntervalMs);
	try {
		return await collect(command, args, spawnOptions);
	} finally {
		clearInterval(timer);
	}
}

function collect(
	command: string,
	args: readonly string[],
	options: Omit<CommandOptions, 'progressLabel'>,
): Promise<CommandResult> {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
		let stdout = '';
		let stderr = '';
		child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
		child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
		child.once('error', reject);
		child.once('close', (code) => resolve({ exitCode: code ?? 1, stdout, stderr }));
	});
}

/** The last lines of a command's output, for a failure message. */
export function lastLines(result: CommandResult, count = 15): string {
	return `${result.stdout}\n${result.stderr}`.trim().split('\n').slice(-count).join('\n');
}
