import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { testCredential } from '../../scripts/n8n/rest/credentials';
import { openAccount, type TestAccount } from './support/account';
import { connect } from './support/instance';
import { chatNode, execute, inSequence, questionNodes } from './support/workflows';

const instance = connect();
let account: TestAccount;
beforeAll(async () => {
	account = await openAccount(instance.client);
});
afterAll(() => account.sandbox.close());

describe('the API key', () => {
	it('a good run, a run whose error echoes it, a credential test: the key is in no execution, log or file', async () => {
		const good = inSequence([...questionNodes(['Fine?']), chatNode(account.credential)]);
		expect((await execute(instance.client, good)).raw).not.toContain(account.apiKey);

		account.sandbox.setFaults([{ fault: 'echo-key' }]);
		const failing = await execute(instance.client, good);
		expect(failing.status).toBe('error');
		expect(failing.raw).not.toContain(account.apiKey);

		const tested = await testCredential(instance.client, account.credential, {
			apiKey: account.apiKey,
			baseUrl: 'http://127.0.0.1:9/api/v1',
		});
		expect(JSON.stringify(tested)).not.toContain(account.apiKey);

		expect(await filesContaining(instance.userFolder, account.apiKey)).toEqual([]);
	});
});

/** Searches n8n's whole folder as bytes: log, database, stored binaries. */
async function filesContaining(folder: string, text: string): Promise<string[]> {
	const found: string[] = [];
	for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
		const path = join(entry.parentPath, entry.name);
		if (entry.isFile() && (await readFile(path)).includes(text)) found.push(path);
	}
	return found;
}
