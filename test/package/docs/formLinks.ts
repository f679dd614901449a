import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { OpenRouterAccountApi } from '../../../credentials/OpenRouterAccountApi.credentials';
import { nodeDescriptions, parametersOf } from '../../unit/support/nodes';
import { ROOT } from '../sources';

/** A link a user meets inside n8n. */
export interface FormLink {
	/** What it belongs to. */
	file: string;
	address: string;
}

/** Links in the descriptions of parameters, in the credential, and in the nodes' codex files. */
export function documentationLinks(): FormLink[] {
	return [...codexLinks(), ...credentialLinks(), ...descriptionLinks()];
}

function descriptionLinks(): FormLink[] {
	return nodeDescriptions().flatMap(({ name, properties }) =>
		parametersOf(properties).flatMap(({ path: where, property }) =>
			linksIn(property.description ?? '').map((address) => ({
				file: `${name} > ${where}`,
				address,
			})),
		),
	);
}

function credentialLinks(): FormLink[] {
	const { name, documentationUrl, properties } = new OpenRouterAccountApi();
	const described = properties.flatMap(({ description = '' }) => linksIn(description));
	return [documentationUrl, ...described].map((address) => ({ file: name, address }));
}

function codexLinks(): FormLink[] {
	return readdirSync(path.join(ROOT, 'nodes'), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.name.endsWith('.node.json'))
		.flatMap((entry) => {
			const text = readFileSync(path.join(entry.parentPath, entry.name), 'utf8');
			const urls = [...text.matchAll(/"url": "([^"]+)"/g)];
			return urls.map(([, address = '']) => ({ file: entry.name, address }));
		});
}

/** `<a href="…">`, as n8n shows descriptions. */
function linksIn(description: string): string[] {
	return [...description.matchAll(/href="([^"]+)"/g)].map(([, address = '']) => address);
}
