import { join } from 'node:path';

/** The repository's top folder. */
export const repositoryRoot = join(__dirname, '..', '..');

/** Where each pinned n8n is described, by its major version: package.json, lock file, .npmrc. */
export const hostManifestsFolder = join(repositoryRoot, 'scripts', 'n8n-host');

export const examplesFolder = join(repositoryRoot, 'examples');

/** The name under which n8n knows our nodes: `<packageName>.<nodeName>`. */
export const packageName = 'n8n-nodes-openrouter-suite';
