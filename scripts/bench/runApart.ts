import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { packageName, repositoryRoot } from '../lib/paths';

const run = promisify(execFile);

/**
 * Runs a measurement in a process of its own, with n8n's binary data in files, so that only the
 * node is counted.
 *
 * @param runner TypeScript file that prints its figures as JSON
 * @returns what it printed, parsed
 */
export async function runApart<Figures>(
	runner: string,
	args: readonly string[],
	nodeFlags: readonly string[] = [],
): Promise<Figures> {
	const folder = await mkdtemp(join(tmpdir(), `${packageName}-`));
	try {
		const command = [...nodeFlags, '--import', 'tsx', join(__dirname, runner), ...args];
		const { stdout } = await run(process.execPath, command, {
			cwd: repositoryRoot,
			env: {
				...process.env,
				N8N_USER_FOLDER: folder,
				N8N_DEFAULT_BINARY_DATA_MODE: 'filesystem',
				N8N_BINARY_DATA_STORAGE_PATH: join(folder, 'binary'),
			},
		});
		const figures: Figures = JSON.parse(stdout);
		return figures;
	} finally {
		await rm(folder, { recursive: true, force: true, maxRetries: 5 });
	}
}
