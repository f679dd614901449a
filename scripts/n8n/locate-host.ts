import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v3';
import { cacheFolder } from '../lib/cache-folder';
import { hostManifestsFolder } from '../lib/paths';

/** The n8n versions this package is run in, by their major version; the first is the usual one. */
export const hostNames = ['2', '1'] as const;
export type HostName = (typeof hostNames)[number];

const manifestSchema = z.object({ dependencies: z.object({ n8n: z.string() }) });

/** Where the pinned n8n is, or will be, installed. */
export interface HostLocation {
	/** The pinned n8n version. */
	readonly version: string;
	/** What is to be installed: package.json, lock file, .npmrc. */
	readonly manifestFolder: string;
	/** The folder that holds its node_modules, outside the repository. */
	readonly folder: string;
}

/**
 * The cache folder of a pinned n8n. Its name changes with the version, the lock file and the
 * kind of machine, so a changed pin is installed afresh and an old one is never mistaken for it.
 */
export function locateHost(
	name: HostName = hostNames[0],
	env: NodeJS.ProcessEnv = process.env,
): HostLocation {
	const manifestFolder = join(hostManifestsFolder, name);
	const manifest = readJson(join(manifestFolder, 'package.json'));
	const version = manifestSchema.parse(manifest).dependencies.n8n;
	const lock = readJson(join(manifestFolder, 'package-lock.json'));
	const hash = createHash('sha256')
		.update(JSON.stringify([manifest, lock]))
		.update(`${process.platform}-${process.arch}`)
		.digest('hex')
		.slice(0, 12);
	const folder = join(cacheFolder(env), `n8n-${version}-${hash}`);
	return { version, manifestFolder, folder };
}

/** Parsed, so that a formatter or a checkout with other line ends changes nothing. */
function readJson(file: string): unknown {
	return JSON.parse(readFileSync(file, 'utf8'));
}
