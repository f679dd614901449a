import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { poll } from '../lib/poll';
import type { Session } from '../lib/session';
import type { Host } from './check-host';
import { freePort } from './free-port';
import { serverEnvironment } from './server-environment';
import { stopProcess } from './stop-process';

/** A running n8n. */
export interface Server {
	/** `http://127.0.0.1:<port>`, without a slash at the end. */
	readonly baseUrl: string;
	readonly userFolder: string;
	/** Everything n8n printed. */
	readonly logFile: string;
	/** Of n8n's main process. */
	readonly processId: number | undefined;
	stop(): Promise<void>;
}

const readyTimeoutSeconds = 180;

/**
 * Starts n8n on a free loopback port and waits until it answers. The session stops it.
 * @throws with n8n's last log lines when it ends early or is not ready in three minutes
 */
export async function startServer(
	session: Session,
	host: Host,
	options: { readonly userFolder: string; readonly logLevel?: 'info' | 'debug' },
): Promise<Server> {
	const { userFolder, logLevel = 'info' } = options;
	const port = await freePort();
	const baseUrl = `http://127.0.0.1:${port}`;
	const logFile = join(userFolder, 'n8n.log');
	const env = await serverEnvironment({ userFolder, port, logLevel });
	const child = launch(host, logFile, env);
	const stop = () => stopProcess(child);
	session.defer(stop);
	try {
		await poll('n8n to be ready', () => askReadiness(baseUrl, child), {
			timeoutSeconds: readyTimeoutSeconds,
			signal: session.signal,
		});
	} catch (error) {
		session.signal.throwIfAborted();
		const tail = (await readFile(logFile, 'utf8')).trim().split('\n').slice(-20).join('\n');
		throw new Error(`n8n did not start. Its last lines:\n${tail}`, { cause: error });
	}
	return { baseUrl, userFolder, logFile, processId: child.pid, stop };
}

/** Starts n8n as the head of its own process group: Ctrl-C reaches it through us, in order. */
function launch(host: Host, logFile: string, env: NodeJS.ProcessEnv): ChildProcess {
	const log = openSync(logFile, 'a');
	const child = spawn(host.node, [host.script, 'start'], {
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
