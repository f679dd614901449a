import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod/v3';
import { packageName, repositoryRoot } from '../../scripts/lib/paths';
import { listNodeTypes } from '../../scripts/n8n/rest/node-parameters';
import { connect } from './support/instance';

const credentialTypesSchema = z.array(z.object({ name: z.string() }).passthrough());

const instance = connect();

describe('the package in n8n', () => {
	it('nodes: every one listed in package.json is loaded under its saved name', async () => {
		const names = (await listNodeTypes(instance.client)).map(({ name }) => name);
		for (const nodeName of await publishedNodes()) {
			expect(names).toContain(`${packageName}.${nodeName}`);
		}
	});

	it('chat completion: offered to AI agents as a tool', async () => {
		const types = await listNodeTypes(instance.client);
		const tool = types.find(({ name }) => name === `${packageName}.openRouterChatCompletionTool`);
		expect(tool).toMatchObject({ outputs: ['ai_tool'] });
	});

	it('icons: served for light and dark', async () => {
		const types = await listNodeTypes(instance.client);
		const chat = types.find(({ name }) => name === `${packageName}.openRouterChatCompletion`);
		const { light, dark } = z
			.object({ light: z.string(), dark: z.string() })
			.parse(chat?.['iconUrl']);
		for (const path of [light, dark]) {
			const response = await fetch(`${instance.baseUrl}/${path}`);
			expect(response.headers.get('content-type')).toContain('image/svg+xml');
			expect(await response.text()).toContain('<svg');
		}
	});

	it('credentials: ours is there, and n8n keeps its one openRouterApi', async () => {
		const answer = await instance.client.call('GET', '/types/credentials.json');
		const names = credentialTypesSchema.parse(answer).map(({ name }) => name);
		expect(names.filter((name) => name === 'openRouterAccountApi')).toHaveLength(1);
		expect(names.filter((name) => name === 'openRouterApi')).toHaveLength(1);
	});

	it('log: n8n did not complain about the package', async () => {
		const log = await readFile(instance.logFile, 'utf8');
		expect(log).not.toContain(`Failed to load package "${packageName}"`);
	});
});

/** The names of the nodes in package.json: the class file's name with a small first letter. */
async function publishedNodes(): Promise<string[]> {
	const text = await readFile(join(repositoryRoot, 'package.json'), 'utf8');
	const manifest = z.object({ n8n: z.object({ nodes: z.array(z.string()) }) });
	return manifest.parse(JSON.parse(text)).n8n.nodes.map((path) => {
		const className = path.split('/').at(-1)?.split('.')[0] ?? '';
		return className.charAt(0).toLowerCase() + className.slice(1);
	});
}
