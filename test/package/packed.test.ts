import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod/v3';

import { ROOT } from './sources';

const reportSchema = z
	.array(z.object({ files: z.array(z.object({ path: z.string() })) }))
	.length(1);

/** What npm would publish, without a tarball. */
function packedFiles(): string[] {
	const flags = ['pack', '--dry-run', '--json', '--ignore-scripts'];
	const text = execFileSync('npm', flags, { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' });
	return reportSchema.parse(JSON.parse(text)).flatMap(({ files }) => files.map((one) => one.path));
}

/** Files of the repository that users get a copy or a compiled form of, as they are named in dist. */
function shippedFrom(folder: string): string[] {
	return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
		.map((file) => `dist/${file.split(path.sep).join('/').replace(/\.ts$/, '.js')}`);
}

test('npm pack: every node, credential and icon, README, licences and package.json, nothing else', () => {
	const expected = [
		...['nodes', 'credentials', 'icons'].flatMap(shippedFrom),
		'dist/THIRD_PARTY_LICENSES.txt',
		'LICENSE.md',
		'README.md',
		'package.json',
	];
	expect(packedFiles().sort()).toEqual(expected.sort());
});

test('what is packed: compiled code and what n8n shows, no tests, sources, maps or examples', () => {
	const kinds = new Set(packedFiles().map((file) => path.extname(file)));
	expect([...kinds].sort()).toEqual(['.js', '.json', '.md', '.svg', '.txt']);
});
