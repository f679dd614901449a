import type { Program } from './ensure-program';

/** The queue between n8n's main process and its workers. */
export const redisServer: Program = {
	displayName: 'Redis',
	variable: 'REDIS_SERVER_PATH',
	usualPlaces: [
		'/usr/bin/redis-server',
		'/usr/local/bin/redis-server',
		'/opt/homebrew/bin/redis-server',
	],
	debianPackage: 'redis-server',
};
