import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { poll } from '../lib/poll';
import type { Session } from '../lib/session';
import type { Host } from './check-host';
import { stopProcess } from './stop-process';

export interface Launch {
	/** n8n's command with its arguments, such as `start`. */
	readonly command: readonly string[];
	readonly env: NodeJS.ProcessEnv;
	/** Everything n8n prints is added to this file. */
	readonly logFile: string;
	/** Where its health checks are. */
	readonly baseUrl: string;
}

const readyTimeoutSeconds = 180;

/**
 * Starts one process of n8n and waits until it says that it is ready. The session stops it.
 * @throws with n8n's last log lines when it ends early or is not ready in three minutes
 */
export async function launchN8n(
	session: Session,
	host: Host,
	launch: Launch,
): Promise<ChildProcess> {
	const child = spawnN8n(host, launch);
	session.defer(() => stopProcess(child));
	try {
		await poll('n8n to be ready', () => askReadiness(launch.baseUrl, child), {
			timeoutSeconds: readyTimeoutSeconds,
			signal: session.signal,
		});
	} catch (error) {
		session.signal.throwIfAborted();
		const tail = (await readFile(launch.logFile, 'utf8')).trim().split('\n').slice(-20).join('\n');
		const command = launch.command.join(' ');
		throw new Error(`n8n ${command} did not start. Its last lines:\n${tail}`, { cause: error });
	}
	return child;
}

/** Starts n8n as the head of its own process group: Ctrl-C reaches it through us, in order. */
function spawnN8n(host: Host, { command, env, logFile }: Launch): ChildProcess {
	const log = openSync(logFile, 'a');
	const child = spawn(host.node, [host.script, ...command], {
		cwd: host.folder,
		env,
		stdio: ['ignore', log, log],
		detached: process.platform !== 'win32',
	});
	closeSync(log);
	return child;
}

async function askReadiness(baseUrl: string, child: ChildProcess): Promise<true | undefined> {
	if (child.exitCode !== null || child.signalCode !== null) throw new Error('n8n ended');
	try {
		const response = await fetch(`${baseUrl}/healthz/readiness`);
		await response.arrayBuffer();
		return response.ok ? true : undefined;
	} catch {
		return undefined;
	}
}
