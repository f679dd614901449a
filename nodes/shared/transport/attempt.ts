import type { FailureDetails } from '../contract/failure';
import type { Host, HttpReply, RequestDraft } from '../contract/http';
import type { JsonObject } from '../contract/json';
import { classifyNetwork } from '../policy/classifyNetwork';
import { classifyStatus } from '../policy/classifyStatus';
import { Failure, failureFrom, stopped } from '../policy/failure';
import { redact } from '../policy/redact';
import { serverWaitMs } from '../policy/serverWait';
import { errorInfo } from '../wire/errorInfo';
import { parseBody } from '../wire/parseBody';
import { followRedirect } from './redirect';

/** A body that passed for an answer, with the status it came with. */
export interface Answer {
	body: JsonObject;
	status: number;
}

/**
 * Sends a request once (and after a redirect on the same host, once more there).
 *
 * @throws Failure for every status but 2xx, for a 200 that carries `error`, for a body that is no
 * JSON object, and when no complete answer came. Bugs are failures of kind `internal`.
 */
export async function attempt(host: Host, draft: RequestDraft, timeoutMs: number): Promise<Answer> {
	const reply = await exchange(host, draft, timeoutMs);
	const { body, problem } = parseBody(redact(reply.text, host.secrets));
	const info = body === undefined ? undefined : errorInfo(body['error']);
	if (info !== undefined) throw refused(host, reply, info.code ?? reply.status, info);
	if (reply.status < 200 || reply.status > 299) {
		throw refused(host, reply, reply.status, { message: problem ?? 'no reason given' });
	}
	if (body === undefined) {
		throw new Failure({
			kind: 'malformed',
			status: reply.status,
			cause: problem ?? 'The answer is no JSON object',
			retryable: true,
		});
	}
	return { body, status: reply.status };
}

async function exchange(host: Host, draft: RequestDraft, timeoutMs: number): Promise<HttpReply> {
	try {
		return await followRedirect(host, {
			method: draft.method,
			url: `${host.baseUrl}${draft.path}`,
			query: draft.query,
			headers: draft.headers ?? {},
			body: draft.lateBody === undefined ? draft.body : { ...draft.body, ...draft.lateBody() },
			timeoutMs,
		});
	} catch (error) {
		if (host.signal?.aborted === true) throw stopped();
		throw networkFailure(error, timeoutMs);
	}
}

function networkFailure(error: unknown, timeoutMs: number): Failure {
	if (error instanceof Failure) return error;
	const details = classifyNetwork(error, timeoutMs);
	return details === undefined ? failureFrom(error) : new Failure(details);
}

function refused(
	host: Host,
	reply: HttpReply,
	status: number,
	info: NonNullable<FailureDetails['info']>,
): Failure {
	return new Failure({
		...classifyStatus(status === 200 ? 502 : status, info),
		serverWaitMs: serverWaitMs(reply.headers, info.retryAfterSeconds, host.now()),
	});
}
