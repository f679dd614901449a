import { join } from 'node:path';
import { poll } from '../lib/poll';
import type { Session } from '../lib/session';
import type { Host } from './check-host';
import { freePort } from './free-port';
import { launchN8n } from './launch-n8n';
import { serverEnvironment, type Settings } from './server-environment';
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

export interface ServerOptions {
	readonly userFolder: string;
	readonly logLevel?: 'info' | 'debug';
	/** Laid over n8n's environment. */
	readonly settings?: Settings;
}

const answerTimeoutSeconds = 30;

/**
 * Starts n8n on a free loopback port and waits until it answers. The session stops it.
 * @throws with n8n's last log lines when it ends early or is not ready in three minutes
 */
export async function startServer(
	session: Session,
	host: Host,
	{ userFolder, logLevel = 'info', settings }: ServerOptions,
): Promise<Server> {
	const port = await freePort();
	const baseUrl = `http://127.0.0.1:${port}`;
	const logFile = join(userFolder, 'n8n.log');
	const env = await serverEnvironment({ userFolder, port, logLevel, settings });
	const child = await launchN8n(session, host, { command: ['start'], env, logFile, baseUrl });
	// n8n 1 says that it is ready a moment before it knows the paths of its interface.
	await poll('n8n to answer requests', () => answers(`${baseUrl}/rest/settings`), {
		timeoutSeconds: answerTimeoutSeconds,
		signal: session.signal,
	});
	return { baseUrl, userFolder, logFile, processId: child.pid, stop: () => stopProcess(child) };
}

async function answers(url: string): Promise<true | undefined> {
	const response = await fetch(url);
	await response.arrayBuffer();
	return response.ok ? true : undefined;
}
