import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v3';
import { cacheFolder } from '../lib/cache-folder';
import { hostManifestFolder } from '../lib/paths';

const manifestSchema = z.object({ dependencies: z.object({ n8n: z.string() }) });

/** Where the pinned n8n is, or will be, installed. */
export interface HostLocation {
	/** The pinned n8n version. */
	readonly version: string;
	/** The folder that holds its node_modules, outside the repository. */
	readonly folder: string;
}

/**
 * The cache folder of the pinned n8n. Its name changes with the version, the lock file and the
 * kind of machine, so a changed pin is installed afresh and an old one is never mistaken for it.
 */
export function locateHost(env: NodeJS.ProcessEnv = process.env): HostLocation {
	const manifest = readJson('package.json');
	const version = manifestSchema.parse(manifest).dependencies.n8n;
	const hash = createHash('sha256')
		.update(JSON.stringify([manifest, readJson('package-lock.json')]))
		.update(`${process.platform}-${process.arch}`)
		.digest('hex')
		.slice(0, 12);
	return { version, folder: join(cacheFolder(env), `n8n-${version}-${hash}`) };
}

/** Parsed, so that a formatter or a checkout with other line ends changes nothing. */
function readJson(name: string): unknown {
	return JSON.parse(readFileSync(join(hostManifestFolder, name), 'utf8'));
}
