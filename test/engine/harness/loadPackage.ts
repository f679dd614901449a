import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ICredentialType, INodeType } from 'n8n-workflow';
import { z } from 'zod/v3';
import type { CredentialTypeMap, NodeTypeMap } from './types';

const ROOT = path.resolve(__dirname, '../../..');

const manifestSchema = z.object({
	name: z.string(),
	n8n: z.object({ nodes: z.array(z.string()), credentials: z.array(z.string()) }),
});

/** Node and credential classes as n8n finds them: compiled, by the paths in package.json. */
export async function loadPackage(): Promise<{
	packageName: string;
	nodeTypes: NodeTypeMap;
	credentialTypes: CredentialTypeMap;
}> {
	const text = await readFile(path.join(ROOT, 'package.json'), 'utf8');
	const { name: packageName, n8n } = manifestSchema.parse(JSON.parse(text));
	const nodes = await Promise.all(n8n.nodes.map((file) => instantiate<INodeType>(file)));
	const credentials = await Promise.all(
		n8n.credentials.map((file) => instantiate<ICredentialType>(file)),
	);
	return {
		packageName,
		nodeTypes: Object.fromEntries(
			nodes.map((node) => [`${packageName}.${node.description.name}`, node]),
		),
		credentialTypes: Object.fromEntries(credentials.map((type) => [type.name, type])),
	};
}

/** n8n expects the class to be named like its file: dist/nodes/X/X.node.js exports X. */
async function instantiate<T>(file: string): Promise<T> {
	const exported: Record<string, new () => T> = await import(path.join(ROOT, file));
	const className = path.basename(file).split('.')[0] ?? '';
	const Class = exported[className];
	if (Class === undefined) throw new Error(`${file} exports no class ${className}`);
	return new Class();
}
