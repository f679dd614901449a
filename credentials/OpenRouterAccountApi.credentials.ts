import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
	Icon,
} from 'n8n-workflow';

/**
 * An OpenRouter account, or a gateway that speaks the same API. The nodes test it (`testAccount`):
 * a test declared here would answer an unreachable host with a bare error code.
 */
export class OpenRouterAccountApi implements ICredentialType {
	name = 'openRouterAccountApi';

	displayName = 'OpenRouter Suite API';

	icon: Icon = {
		light: 'file:../icons/openRouterSuite.svg',
		dark: 'file:../icons/openRouterSuite.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-openrouter-suite/n8n-nodes-openrouter-suite#get-a-key';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			placeholder: 'e.g. sk-or-v1-...',
			description:
				'Create one at <a href="https://openrouter.ai/settings/keys">openrouter.ai/settings/keys</a>; a key with a credit limit is safest',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://openrouter.ai/api/v1',
			description:
				'Change it for a regional host or your own gateway; it ends in /api/v1 for OpenRouter',
		},
		{
			displayName: 'Site URL',
			name: 'siteUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://www.my-company.com',
			description:
				'Names your app in OpenRouter’s statistics and rankings (HTTP-Referer); optional',
		},
		{
			displayName: 'App Title',
			name: 'appTitle',
			type: 'string',
			default: '',
			placeholder: 'e.g. Support Inbox',
			description:
				'The name shown for your app, together with Site URL (X-OpenRouter-Title); optional',
		},
	];

	/** Signs a request; the optional headers are absent when their fields are empty. */
	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		const { apiKey, siteUrl, appTitle } = credentials;
		const headers = {
			...requestOptions.headers,
			Authorization: `Bearer ${String(apiKey).trim()}`,
			...(siteUrl ? { 'HTTP-Referer': String(siteUrl) } : {}),
			...(appTitle ? { 'X-OpenRouter-Title': String(appTitle) } : {}),
		};
		return { ...requestOptions, headers };
	};
}
