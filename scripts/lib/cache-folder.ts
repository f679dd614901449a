import { homedir } from 'node:os';
import { join } from 'node:path';
import { packageName } from './paths';

/** Where downloads are kept from one run to the next, outside the repository. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
	const configured = env['XDG_CACHE_HOME'];
	const cache =
		configured === undefined || configured === '' ? join(homedir(), '.cache') : configured;
	return join(cache, packageName);
}
