import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { packageName } from '../lib/paths';
import { packPackage } from '../pack';

/**
 * Packs this package, already built, and unpacks it where n8n's own installer puts community
 * packages: only there its node types get their real names.
 * @param userFolder n8n's N8N_USER_FOLDER
 */
export async function installPackage(userFolder: string): Promise<void> {
	const packed = await packPackage();
	try {
		const target = join(userFolder, '.n8n', 'nodes', 'node_modules', packageName);
		await cp(packed.folder, target, { recursive: true });
	} finally {
		await packed.dispose();
	}
}
