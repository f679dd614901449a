import { join } from 'node:path';

/** The repository's top folder. */
export const repositoryRoot = join(__dirname, '..', '..');

/** Where the pinned n8n is described: package.json, lock file, .npmrc. */
export const hostManifestFolder = join(repositoryRoot, 'scripts', 'n8n-host');

export const examplesFolder = join(repositoryRoot, 'examples');

/** The name under which n8n knows our nodes: `<packageName>.<nodeName>`. */
export const packageName = 'n8n-nodes-openrouter-suite';
