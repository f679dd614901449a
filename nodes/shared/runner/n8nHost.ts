import type { IExecuteFunctions, ILoadOptionsFunctions } from 'n8n-workflow';

import type { Host, HttpReply, HttpRequest } from '../contract/http';
import { isJsonObject } from '../wire/parseBody';
import { baseUrlOf, CREDENTIAL, secretsOf } from './credential';
import { createSleep } from './createSleep';

type Context = IExecuteFunctions | ILoadOptionsFunctions;

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
		request: async (request) => await send(context, request, signal),
		sleep: createSleep(signal),
		now: Date.now,
		random: Math.random,
	};
}

async function send(
	context: Context,
	request: HttpRequest,
	signal: AbortSignal | undefined,
): Promise<HttpReply> {
	const deadline = AbortSignal.timeout(request.timeoutMs);
	const end = signal === undefined ? deadline : AbortSignal.any([signal, deadline]);
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
			encoding: 'text',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			// n8n would send the key along to another host.
			disableFollowRedirect: true,
			abortSignal: end,
		},
	);
	return readReply(reply);
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

function readReply(reply: unknown): HttpReply {
	if (!isJsonObject(reply)) return { status: 0, headers: {}, text: '' };
	const { statusCode, headers, body } = reply;
	return {
		status: typeof statusCode === 'number' ? statusCode : 0,
		headers: isJsonObject(headers) ? readHeaders(headers) : {},
		text: typeof body === 'string' ? body : JSON.stringify(body ?? ''),
	};
}

function readHeaders(headers: { [name: string]: unknown }): Record<string, string> {
	return Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
	);
}
