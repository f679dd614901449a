import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod/v3';

const run = promisify(execFile);

export const REPOSITORY = path.resolve(__dirname, '..');

/** A packed and unpacked copy of this package, as npm would publish it. */
export interface PackedPackage {
	/** The tarball itself. */
	tarball: string;
	/** Folder with the unpacked files. */
	folder: string;
	/** Paths inside the package. */
	files: string[];
	sizeBytes: number;
	/** Removes tarball and folder. */
	dispose: () => Promise<void>;
}

const packReport = z
	.array(
		z.object({
			filename: z.string(),
			size: z.number(),
			files: z.array(z.object({ path: z.string() })),
		}),
	)
	.length(1);

/** Packs the package into a temporary folder and unpacks it there. Needs an up-to-date dist/. */
export async function packPackage(): Promise<PackedPackage> {
	const root = await mkdtemp(path.join(tmpdir(), 'openrouter-suite-pack-'));
	const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', root], {
		cwd: REPOSITORY,
	});
	const [report] = packReport.parse(JSON.parse(stdout));
	if (report === undefined) throw new Error('npm pack reported no package');
	const tarball = path.join(root, report.filename);
	const folder = path.join(root, 'package');
	await mkdir(folder);
	await run('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
	return {
		tarball,
		folder,
		files: report.files.map((file) => file.path),
		sizeBytes: report.size,
		dispose: () => rm(root, { recursive: true, force: true }),
	};
}

const manifest = z.object({
	n8n: z.object({ nodes: z.array(z.string()), credentials: z.array(z.string()) }),
});

/** Files n8n loads, as named in package.json, relative to the package. */
export async function declaredFiles(): Promise<{ nodes: string[]; credentials: string[] }> {
	const text = await readFile(path.join(REPOSITORY, 'package.json'), 'utf8');
	return manifest.parse(JSON.parse(text)).n8n;
}
