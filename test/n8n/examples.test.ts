import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { makeMp3 } from '../../sandbox/server';
import { examplesFolder } from '../../scripts/lib/paths';
import { createCredential, type CredentialReference } from '../../scripts/n8n/rest/credentials';
import { itemsOf } from '../../scripts/n8n/rest/executions';
import { importFile, runImported } from '../../scripts/n8n/rest/run-file';
import { openAccount, type TestAccount } from './support/account';
import { connect } from './support/instance';
import { serveFile, type FileServer } from '../../scripts/lib/serve-file';

const FILES = readdirSync(examplesFolder).filter((name) => name.endsWith('.json'));

const instance = connect();
let account: TestAccount;
/** Credits are told to management keys only. */
let manager: CredentialReference;
let recording: FileServer;
beforeAll(async () => {
	account = await openAccount(instance.client);
	manager = await createCredential(instance.client, {
		name: 'OpenRouter management',
		type: 'openRouterAccountApi',
		data: { apiKey: 'sandbox-management-key', baseUrl: account.sandbox.baseUrl },
	});
	recording = await serveFile(makeMp3(3), 'audio/mpeg');
});
afterAll(async () => {
	await recording.close();
	await account.sandbox.close();
});

describe('examples', () => {
	it.each(FILES)(
		'%s: is imported, explains itself, and runs where it can be started by hand',
		async (name) => {
			const imported = await importFile(
				instance.client,
				join(examplesFolder, name),
				[name.startsWith('credits') ? manager : account.credential],
				{
					'https://example.com/episode-12.mp3': recording.url,
				},
			);
			const notes = imported.definition.nodes.filter(
				({ type }) => type === 'n8n-nodes-base.stickyNote',
			);
			expect(notes.map(({ parameters }) => parameters['content'])).toContainEqual(
				expect.stringMatching(/cost/i),
			);
			if (imported.trigger === undefined) return;
			const execution = await runImported(instance.client, imported);
			expect(execution.error).toBeUndefined();
			expect(execution.status).toBe('success');
			expect(itemsOf(execution, execution.lastNode ?? '').length).toBeGreaterThan(0);
			expect(
				account.sandbox.requests.flatMap(({ contractViolations }) => contractViolations),
			).toEqual([]);
		},
	);
});
