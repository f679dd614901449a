import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	ILoadOptionsFunctions,
	ISupplyDataFunctions,
} from 'n8n-workflow';

import type { Host, HttpRequest } from '../contract/http';
import { baseUrlOf, CREDENTIAL, secretsOf } from './credential';
import { createSleep } from './createSleep';
import { Deadlines } from './deadlines';
import { readReply, readStreamReply } from './readReply';

type Context = IExecuteFunctions | ILoadOptionsFunctions | ISupplyDataFunctions;

/**
 * The transport's window to the world, on n8n's own HTTP helper: it signs the request with the
 * credential and keeps n8n's proxy settings and request guards.
 *
 * @param signal ends requests in flight and sleeps
 */
export async function createN8nHost(context: Context, signal?: AbortSignal): Promise<Host> {
	const credential = await context.getCredentials(CREDENTIAL);
	const sleep = createSleep(signal);
	const deadlines = new Deadlines(signal, sleep, Date.now);
	const send = createSend(context, credential);
	return {
		baseUrl: baseUrlOf(credential),
		secrets: secretsOf(credential),
		signal,
		request: async (request) =>
			await deadlines.within(request.timeoutMs, async (end) =>
				readReply(await send(request, end, 'text')),
			),
		open: async (request) => {
			// The deadline is for the whole stream, which goes on when this call is over.
			const ends = [signal, request.signal, AbortSignal.timeout(request.timeoutMs)];
			const end = AbortSignal.any(ends.filter((one) => one !== undefined));
			return readStreamReply(await send(request, end, 'stream'));
		},
		sleep,
		now: Date.now,
		random: Math.random,
	};
}

type Send = (
	request: HttpRequest,
	end: AbortSignal,
	encoding: 'text' | 'stream',
) => Promise<unknown>;

/** @param credential as it was read: n8n would read it from its database again for every request */
function createSend(context: Context, credential: ICredentialDataDecryptedObject): Send {
	const signing = {
		credentialsDecrypted: { id: '', name: CREDENTIAL, type: CREDENTIAL, data: credential },
	};
	return async (request, end, encoding) => {
		const reply: unknown = await context.helpers.httpRequestWithAuthentication.call(
			endingWith(context, end),
			CREDENTIAL,
			{
				method: request.method,
				url: request.url,
				qs: request.query,
				headers: request.headers,
				body: request.body,
				json: true,
				// The text as it came: it is searched for the key before it is parsed, once.
				encoding,
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				// n8n would send the key along to another host.
				disableFollowRedirect: true,
				abortSignal: end,
			},
			signing,
		);
		return reply;
	};
}

/**
 * n8n's helper replaces `abortSignal` by the cancel signal of the context it is called on. A
 * context that names our signal there ends the request at our deadline as well as on Stop.
 */
function endingWith(context: Context, end: AbortSignal): Context {
	if (!('getExecutionCancelSignal' in context)) return context;
	const scoped: IExecuteFunctions = Object.create(context, {
		getExecutionCancelSignal: { value: () => end },
	});
	return scoped;
}
