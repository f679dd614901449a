import { join } from 'node:path';
import { packageName } from '../lib/paths';
import { lastLines } from '../lib/run-command';
import { runNpm } from '../lib/run-npm';
import { packPackage } from '../pack';
import { readCompose } from './read-compose';

/**
 * Installs this package, already built, with the very npm command of the compose file for
 * self-hosters: only the folder is another one, and the package comes from here.
 * @param userFolder n8n's N8N_USER_FOLDER
 * @throws with npm's last lines
 */
export async function installLikeCompose(userFolder: string): Promise<void> {
	const { entrypoint, command } = readCompose().package;
	const packed = await packPackage();
	try {
		const folder = join(userFolder, '.n8n', 'nodes');
		const [, ...words] = [...entrypoint, ...command];
		const args = words.map((word) => {
			if (word.startsWith('--prefix=')) return `--prefix=${folder}`;
			return word.startsWith(`${packageName}@`) ? packed.tarball : word;
		});
		const installed = await runNpm(args, { cwd: userFolder });
		if (installed.exitCode !== 0) {
			throw new Error(`npm could not install the package:\n${lastLines(installed)}`);
		}
	} finally {
		await packed.dispose();
	}
}
