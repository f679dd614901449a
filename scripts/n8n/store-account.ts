import { createCredential, type CredentialReference } from './rest/credentials';
import type { RestClient } from './rest/client';
import type { Provider } from '../lib/choose-provider';

/** Stores the credential our example workflows name, for the provider chosen. */
export async function storeAccount(
	client: RestClient,
	provider: Pick<Provider, 'credential'>,
): Promise<CredentialReference[]> {
	const account = await createCredential(client, {
		name: 'OpenRouter account',
		type: 'openRouterAccountApi',
		data: provider.credential,
	});
	return [account];
}
