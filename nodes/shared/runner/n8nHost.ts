import type { IExecuteFunctions, ILoadOptionsFunctions, ISupplyDataFunctions } from 'n8n-workflow';

import type { Host, HttpRequest } from '../contract/http';
import { baseUrlOf, CREDENTIAL, secretsOf } from './credential';
import { createSleep } from './createSleep';
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
	return {
		baseUrl: baseUrlOf(credential),
		secrets: secretsOf(credential),
		signal,
		request: async (request) => readReply(await send(context, request, signal, 'text')),
		open: async (request) => readStreamReply(await send(context, request, signal, 'stream')),
		sleep: createSleep(signal),
		now: Date.now,
		random: Math.random,
	};
}

async function send(
	context: Context,
	request: HttpRequest,
	signal: AbortSignal | undefined,
	encoding: 'text' | 'stream',
): Promise<unknown> {
	const signals = [signal, request.signal, AbortSignal.timeout(request.timeoutMs)];
	const end = AbortSignal.any(signals.filter((one) => one !== undefined));
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
	);
	return reply;
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
