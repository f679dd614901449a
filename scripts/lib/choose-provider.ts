import { startSandbox } from '../../sandbox/server';
import type { CredentialData } from '../n8n/rest/credentials';
import type { Session } from './session';

const openRouterUrl = 'https://openrouter.ai/api/v1';
const sandboxLatencyMs = 200;

/** Who answers the model calls of a demo. */
export interface Provider {
	readonly description: string;
	/** Values for the credential `openRouterAccountApi`. */
	readonly credential: CredentialData;
}

/** OpenRouter itself when OPENROUTER_API_KEY is set, else a sandbox started for the session. */
export async function chooseProvider(
	session: Session,
	env: NodeJS.ProcessEnv = process.env,
): Promise<Provider> {
	const apiKey = env['OPENROUTER_API_KEY'];
	if (apiKey !== undefined && apiKey !== '') {
		return {
			description: `OpenRouter (${openRouterUrl}); every run costs a little`,
			credential: { apiKey, baseUrl: openRouterUrl },
		};
	}
	const sandboxKey = 'sandbox-key';
	const sandbox = await startSandbox({ latencyMs: sandboxLatencyMs, apiKey: sandboxKey });
	session.defer(() => sandbox.close());
	return {
		description: `the sandbox (${sandbox.baseUrl}); set OPENROUTER_API_KEY for real answers`,
		credential: { apiKey: sandboxKey, baseUrl: sandbox.baseUrl },
	};
}
