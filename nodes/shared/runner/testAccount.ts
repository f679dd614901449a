import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';

import type { FailureDetails } from '../contract/failure';
import type { Host, HttpRequest } from '../contract/http';
import { describe } from '../policy/describe';
import { failureFrom } from '../policy/failure';
import { redact } from '../policy/redact';
import { attempt } from '../transport/attempt';
import { readReply } from './readReply';
import { baseUrlOf, secretsOf } from './credential';
import { createSleep } from './createSleep';

const TIMEOUT_MS = 15_000;

/**
 * The connection test of the credential: `GET /key`, which needs a valid key and costs nothing.
 * n8n's declared tests answer an unreachable host with a bare error code; this one says what to do.
 */
export async function testAccount(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
): Promise<INodeCredentialTestResult> {
	const values = credential.data ?? {};
	try {
		await attempt(testHost(this, values), { method: 'GET', path: '/key' }, TIMEOUT_MS);
		return { status: 'OK', message: 'Connected to OpenRouter' };
	} catch (error) {
		const { message, description } = describe(advised(failureFrom(error).details));
		const sentence = message.replace(/\.*$/, '.');
		return { status: 'Error', message: redact(`${sentence} ${description}`, secretsOf(values)) };
	}
}

/** A run's advice for a refused key leads to the credential, which is open here. */
function advised(details: FailureDetails): FailureDetails {
	if (details.kind !== 'auth') return details;
	return { ...details, remedy: 'Paste a working key from https://openrouter.ai/settings/keys.' };
}

/** n8n gives a credential test no other helper than its older request function, and no signing. */
function testHost(context: ICredentialTestFunctions, values: ICredentialDataDecryptedObject): Host {
	const { request: send } = context.helpers;
	const [apiKey = ''] = secretsOf(values);
	const request = async ({ url, method, timeoutMs }: HttpRequest): ReturnType<Host['request']> => {
		const reply: unknown = await send({
			uri: url,
			method,
			timeout: timeoutMs,
			headers: { Authorization: `Bearer ${apiKey}` },
			json: false,
			followRedirect: false,
			simple: false,
			resolveWithFullResponse: true,
		});
		return readReply(reply);
	};
	return {
		baseUrl: baseUrlOf(values),
		secrets: secretsOf(values),
		signal: undefined,
		request,
		open: async () => await Promise.reject(new Error('A credential test does not stream')),
		sleep: createSleep(undefined),
		now: Date.now,
		random: Math.random,
	};
}
