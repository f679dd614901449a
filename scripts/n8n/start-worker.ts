import { join } from 'node:path';
import type { Session } from '../lib/session';
import type { Host } from './check-host';
import { freePort } from './free-port';
import { launchN8n } from './launch-n8n';
import { serverEnvironment, type Settings } from './server-environment';
import { killProcess, stopProcess } from './stop-process';

/** A running worker of n8n's queue mode. */
export interface Worker {
	/** Everything it printed. */
	readonly logFile: string;
	/** Ends it at once, in the middle of whatever it does. */
	kill(): Promise<void>;
	/** Asks it to end, as an update does: it may finish what it has begun. */
	stop(): Promise<void>;
}

export interface WorkerOptions {
	readonly name: string;
	/** n8n's command with its arguments, such as `worker --concurrency=10`. */
	readonly command: readonly string[];
	readonly userFolder: string;
	/** The same as those of the main process, encryption key included. */
	readonly settings: Settings;
}

/**
 * Starts a worker and waits until it takes jobs. The session stops it.
 * @throws with its last log lines when it ends early or is not ready in three minutes
 */
export async function startWorker(
	session: Session,
	host: Host,
	{ name, command, userFolder, settings }: WorkerOptions,
): Promise<Worker> {
	const port = await freePort();
	const env = await serverEnvironment({
		userFolder,
		port,
		logLevel: 'info',
		settings: {
			...settings,
			QUEUE_HEALTH_CHECK_ACTIVE: 'true',
			QUEUE_HEALTH_CHECK_PORT: String(port),
		},
	});
	const logFile = join(userFolder, `${name}.log`);
	const baseUrl = `http://127.0.0.1:${port}`;
	const child = await launchN8n(session, host, { command, env, logFile, baseUrl });
	return { logFile, kill: () => killProcess(child), stop: () => stopProcess(child) };
}
