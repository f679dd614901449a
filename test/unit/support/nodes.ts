import { createRequire } from 'node:module';
import path from 'node:path';

import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';

import packageJson from '../../../package.json';

const ROOT = path.resolve(__dirname, '../../..');

/** A parameter, and the way to it: `options > seed`. */
export interface Found {
	path: string;
	property: INodeProperties;
}

/** The description of every node the package lists, read from its source. */
export function nodeDescriptions(): INodeTypeDescription[] {
	const load = createRequire(__filename);
	return packageJson.n8n.nodes.map((file) => {
		const source = path.join(ROOT, file.replace(/^dist\//, '').replace(/\.js$/, '.ts'));
		const Node = Reflect.get(load(source), path.basename(source, '.node.ts'));
		return new Node().description;
	});
}

/** Every parameter of a form, also those inside collections. */
export function parametersOf(properties: readonly INodeProperties[], above = ''): Found[] {
	return properties.flatMap((property) => {
		const here = `${above}${property.name}`;
		const inside = (property.options ?? []).flatMap((option) => {
			if ('values' in option) return parametersOf(option.values, `${here} > ${option.name} > `);
			return 'type' in option && 'default' in option ? parametersOf([option], `${here} > `) : [];
		});
		return [{ path: here, property }, ...inside];
	});
}
