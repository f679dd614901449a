import { randomBytes } from 'node:crypto';
import type { Session } from '../lib/session';
import type { Host } from './check-host';
import { readCompose, settingsOf } from './read-compose';
import type { Settings } from './server-environment';
import { startPostgres, type Postgres } from './start-postgres';
import { startRedis } from './start-redis';
import { startServer, type Server } from './start-server';
import { startWorker, type Worker } from './start-worker';

/** n8n in queue mode: a main process that takes requests, and workers that run them. */
export interface Queue {
	readonly server: Server;
	readonly workers: readonly Worker[];
	/** How many executions a worker runs at once. */
	readonly workerConcurrency: number;
}

/**
 * Starts n8n as the compose file for self-hosters does, with its settings and as many workers, but
 * without containers. The session stops everything.
 * @param userFolder shared by all processes, with the package in it
 * @param overrides laid over the settings of the compose file
 */
export async function startQueue(
	session: Session,
	host: Host,
	userFolder: string,
	overrides: Settings = {},
): Promise<Queue> {
	const { main, worker } = readCompose();
	const redisPort = await startRedis(session);
	const replacements = {
		...postgresSettings(await startPostgres(session)),
		QUEUE_BULL_REDIS_HOST: '127.0.0.1',
		QUEUE_BULL_REDIS_PORT: String(redisPort),
		N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
		N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '5',
		WEBHOOK_URL: undefined,
		...overrides,
	};
	// Before the workers: the main process is the one that sets up the database.
	const settings = settingsOf(main, replacements);
	const server = await startServer(session, host, { userFolder, settings });
	const names = Array.from({ length: worker.deploy?.replicas ?? 1 }, (_, i) => `worker-${i + 1}`);
	const workers = await Promise.all(
		names.map((name) =>
			startWorker(session, host, {
				name,
				command: worker.command,
				userFolder,
				settings: settingsOf(worker, replacements),
			}),
		),
	);
	return { server, workers, workerConcurrency: concurrencyOf(worker.command) };
}

function postgresSettings({ port, database, user, password }: Postgres): Settings {
	return {
		DB_POSTGRESDB_HOST: '127.0.0.1',
		DB_POSTGRESDB_PORT: String(port),
		DB_POSTGRESDB_DATABASE: database,
		DB_POSTGRESDB_USER: user,
		DB_POSTGRESDB_PASSWORD: password,
	};
}

function concurrencyOf(command: readonly string[]): number {
	const option = command.find((part) => part.startsWith('--concurrency='));
	if (option === undefined) throw new Error('The compose file does not limit its workers');
	return Number(option.split('=')[1]);
}
