import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { transform } from 'esbuild';

/**
 * Puts one node of its own where n8n looks for them; its type is `CUSTOM.<name>`.
 *
 * @param userFolder n8n's N8N_USER_FOLDER
 * @param source a TypeScript file that imports nothing but types
 */
export async function installNode(userFolder: string, source: string): Promise<void> {
	const { code } = await transform(await readFile(source, 'utf8'), {
		loader: 'ts',
		format: 'cjs',
		target: 'node20',
	});
	const folder = join(userFolder, '.n8n', 'custom');
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, basename(source).replace(/\.ts$/, '.js')), code);
}
