import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/** Never `openRouterApi`: n8n ships a credential of that name, and the last definition wins. */
export const CREDENTIAL = 'openRouterAccountApi';

const OPENROUTER = 'https://openrouter.ai/api/v1';

/** The base URL of a credential without trailing slashes. */
export function baseUrlOf(credential: ICredentialDataDecryptedObject): string {
	const { baseUrl } = credential;
	const entered = typeof baseUrl === 'string' ? baseUrl.trim() : '';
	return (entered === '' ? OPENROUTER : entered).replace(/\/+$/, '');
}

/** The values of a credential that must never be shown. */
export function secretsOf(credential: ICredentialDataDecryptedObject): string[] {
	const { apiKey } = credential;
	return typeof apiKey === 'string' && apiKey.trim() !== '' ? [apiKey.trim()] : [];
}
