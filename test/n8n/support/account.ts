import { randomBytes } from 'node:crypto';
import { startSandbox } from '../../../sandbox/server';
import type { Sandbox, SandboxOptions } from '../../../sandbox/types';
import type { RestClient } from '../../../scripts/n8n/rest/client';
import { createCredential, type CredentialReference } from '../../../scripts/n8n/rest/credentials';

/** A sandbox of its own and the credential that leads to it. */
export interface TestAccount {
	readonly sandbox: Sandbox;
	readonly credential: CredentialReference;
	readonly apiKey: string;
}

/** Starts a sandbox with a key nobody else has and stores its credential in n8n. */
export async function openAccount(
	client: RestClient,
	options: SandboxOptions = {},
): Promise<TestAccount> {
	const apiKey = `sk-or-v1-${randomBytes(24).toString('hex')}`;
	const sandbox = await startSandbox({ apiKey, ...options });
	const credential = await createCredential(client, {
		name: 'OpenRouter account',
		type: 'openRouterAccountApi',
		data: { apiKey, baseUrl: sandbox.baseUrl },
	});
	return { sandbox, credential, apiKey };
}
