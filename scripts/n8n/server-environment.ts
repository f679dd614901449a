import { randomBytes } from 'node:crypto';
import { freePort } from './free-port';

/** Environment variables of n8n. */
export type Settings = Readonly<Record<string, string>>;

export interface ServerPlace {
	readonly userFolder: string;
	readonly port: number;
	/** n8n's own log level; `debug` for tests that search the log. */
	readonly logLevel: 'info' | 'debug';
	/** Laid over everything else. */
	readonly settings?: Settings;
}

/**
 * The environment of an n8n that is alone: on loopback, with its own folder, ports and encryption
 * key, and without any call to n8n's own services. Settings of the caller's n8n and its OpenRouter
 * key are not passed on.
 */
export async function serverEnvironment(place: ServerPlace): Promise<NodeJS.ProcessEnv> {
	const inherited = Object.entries(process.env).filter(
		([name]) => !/^(N8N|DB|EXECUTIONS|QUEUE|WEBHOOK|npm|NODE|OPENROUTER)_/i.test(name),
	);
	return {
		...Object.fromEntries(inherited),
		NODE_ENV: 'production',
		N8N_USER_FOLDER: place.userFolder,
		N8N_PORT: String(place.port),
		N8N_RUNNERS_BROKER_PORT: String(await freePort()),
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
		N8N_SECURE_COOKIE: 'false',
		N8N_LOG_LEVEL: place.logLevel,
		N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '5',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		...place.settings,
	};
}
