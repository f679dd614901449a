import type { IncomingMessage, ServerResponse } from 'node:http';

import type { SandboxState } from '../SandboxState';
import type { RecordedRequest } from '../types';
import { Exchange } from './exchange';
import { handleControl } from './handleControl';
import { readBody } from './readBody';
import { notAnApiPath, refuseKey, refuseManagementKey, refuseRate } from './refuse';
import { ROUTES } from './routes';

const BASE_PATH = '/api/v1';

/** One request from first byte to answer, control commands included. */
export async function handleRequest(
	state: SandboxState,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
	if (url.pathname.startsWith('/sandbox/')) {
		const name = `${request.method ?? ''} ${url.pathname}`;
		const answer = handleControl(state, name, await readBody(request));
		response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
		return;
	}
	const path = url.pathname.startsWith(`${BASE_PATH}/`)
		? url.pathname.slice(BASE_PATH.length)
		: url.pathname;
	const record = startRecord(request, url, path);
	state.remember(record);
	const exchange = new Exchange({ request, response, url, path, state, record });
	watchEnd(exchange);
	exchange.rawBody = await readBody(request);
	await routeExchange(exchange, url.pathname !== path);
}

function startRecord(request: IncomingMessage, url: URL, path: string): RecordedRequest {
	const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
	return {
		method: request.method ?? '',
		path,
		query: Object.fromEntries(url.searchParams),
		headers: Object.fromEntries(headers),
		body: undefined,
		at: Date.now(),
		contractViolations: [],
		billed: false,
		answered: false,
		closedEarly: false,
	};
}

function watchEnd(exchange: Exchange): void {
	const { state, response, record } = exchange;
	response.once('close', () => {
		state.stats.open -= 1;
		if (response.headersSent) record.status = response.statusCode;
		record.answered = response.writableFinished;
		record.closedEarly = !record.answered && !exchange.cut;
		if (record.closedEarly) state.stats.closedEarly += 1;
	});
}

async function routeExchange(exchange: Exchange, isApiPath: boolean): Promise<void> {
	const { state, request, path } = exchange;
	const route = ROUTES.find(({ method, path: wanted }) => {
		return method === request.method && wanted.test(path);
	});
	if (!isApiPath || route === undefined) return exchange.send(notAnApiPath(isApiPath ? 404 : 200));
	const { authorization } = request.headers;
	const isManagement = exchange.usesManagementKey;
	const isKnown = isManagement || authorization === `Bearer ${state.apiKey}`;
	if (!isKnown && (route.needsKey || authorization !== undefined)) {
		return exchange.send(refuseKey(authorization));
	}
	if (!route.isInference) return await route.run(exchange);
	if (isManagement) return exchange.send(refuseManagementKey());
	const refusal = state.limiter.enter(Date.now());
	if (refusal !== undefined) return exchange.send(refuseRate(refusal, state.limiter.namesWait));
	exchange.response.once('close', () => state.limiter.leave());
	await route.run(exchange);
}
