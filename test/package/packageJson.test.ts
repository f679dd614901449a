import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod/v3';
import { ROOT } from './sources';

const FORBIDDEN_SCRIPTS = [
	'preinstall',
	'install',
	'postinstall',
	'prepublish',
	'preprepare',
	'prepare',
	'postprepare',
];

const text = readFileSync(path.join(ROOT, 'package.json'), 'utf8');
const manifest = z
	.object({
		name: z.string(),
		license: z.string(),
		homepage: z.string().url(),
		author: z.object({ name: z.string().min(1), email: z.string().email() }),
		keywords: z.array(z.string()),
		files: z.array(z.string()),
		scripts: z.record(z.string()).default({}),
		peerDependencies: z.record(z.string()),
		devDependencies: z.record(z.string()),
		n8n: z.object({
			n8nNodesApiVersion: z.literal(1),
			nodes: z.array(z.string()).min(1),
			credentials: z.array(z.string()).min(1),
		}),
	})
	.passthrough()
	.parse(JSON.parse(text));

describe('package.json', () => {
	test('identity: the name n8n finds, MIT, the keyword of community nodes', () => {
		expect(manifest.name).toBe('n8n-nodes-openrouter-suite');
		expect(manifest.license).toBe('MIT');
		expect(manifest.keywords).toContain('n8n-community-node-package');
	});

	test('dependencies: none but what the host brings', () => {
		expect(manifest).not.toHaveProperty('dependencies');
		expect(manifest).not.toHaveProperty('optionalDependencies');
		expect(manifest).not.toHaveProperty('overrides');
		expect(manifest.peerDependencies).toEqual({ '@n8n/ai-node-sdk': '*', 'n8n-workflow': '*' });
	});

	test('development tools: pinned to exact versions', () => {
		const ranges = Object.entries(manifest.devDependencies).filter(
			([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
		);

		expect(ranges).toEqual([]);
	});

	test('installation: runs no script', () => {
		expect(
			Object.keys(manifest.scripts).filter((name) => FORBIDDEN_SCRIPTS.includes(name)),
		).toEqual([]);
	});

	test('publication: dist and nothing else', () => {
		expect(manifest.files).toEqual(['dist']);
	});

	test.each([...manifest.n8n.nodes, ...manifest.n8n.credentials])('%s: was built', (file) => {
		expect(file).toMatch(/^dist\/(nodes|credentials)\/.+\.(node|credentials)\.js$/);
		expect(existsSync(path.join(ROOT, file))).toBe(true);
	});
});
