import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(__dirname, '../..');

export interface Source {
	/** Relative to the repository, with forward slashes. */
	file: string;
	text: string;
}

/** Every TypeScript file below a folder of the repository. */
export function readSources(folder: string): Source[] {
	return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
		.map((entry) => {
			const absolute = path.join(entry.parentPath, entry.name);
			const file = path.relative(ROOT, absolute).split(path.sep).join('/');
			return { file, text: readFileSync(absolute, 'utf8') };
		});
}
