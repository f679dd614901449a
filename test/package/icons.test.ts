import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ICredentialType, INodeType } from 'n8n-workflow';
import { loadPackage } from '../engine/harness';
import { readSources, ROOT } from './sources';

const FILES = ['openRouterSuite.svg', 'openRouterSuite.dark.svg'];

describe('icons', () => {
	test.each(FILES)('%s: drawn on 60 by 60, free of scripts, links and images', (file) => {
		const svg = readFileSync(path.join(ROOT, 'icons', file), 'utf8');

		expect(svg).toContain('viewBox="0 0 60 60"');
		expect(svg).not.toMatch(/<script|<image|href=|<foreignObject/);
		expect(existsSync(path.join(ROOT, 'dist/icons', file))).toBe(true);
	});

	test('every node and credential: names a light and a dark icon that dist/ holds', async () => {
		const { nodeTypes, credentialTypes } = await loadPackage();
		const icons = [
			...Object.values(nodeTypes).map(({ description }) => ({
				name: description.name,
				folder: classFolder('nodes', description.name),
				icon: description.icon,
			})),
			...Object.values(credentialTypes).map(({ name, icon }) => ({
				name,
				folder: 'dist/credentials',
				icon,
			})),
		];

		expect(icons.filter((owner) => !hasBothFiles(owner)).map(({ name }) => name)).toEqual([]);
	});
});

type Icon = INodeType['description']['icon'] | ICredentialType['icon'];

/** n8n resolves `file:` from the folder of the compiled class. */
function hasBothFiles({ folder, icon }: { folder: string; icon: Icon }): boolean {
	if (icon === undefined || typeof icon === 'string') return false;
	return [icon.light, icon.dark].every((reference) => {
		const file = path.join(ROOT, folder, reference.replace(/^file:/, ''));
		return reference.startsWith('file:') && existsSync(file);
	});
}

/** The folder in dist/ of the class whose file is named like the node. */
function classFolder(under: string, nodeName: string): string {
	const wanted = `/${nodeName.toLowerCase()}.node.ts`;
	const source = readSources(under).find(({ file }) => file.toLowerCase().endsWith(wanted));
	if (source === undefined) throw new Error(`No source file is named after ${nodeName}`);
	return path.posix.join('dist', path.posix.dirname(source.file));
}
