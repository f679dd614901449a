import type { ErrorInfo } from '../contract/failure';
import type { Host, HttpReply, HttpRequest, RequestDraft } from '../contract/http';
import type { JsonObject } from '../contract/json';
import { classifyNetwork } from '../policy/classifyNetwork';
import { classifyStatus } from '../policy/classifyStatus';
import { Failure, failureFrom, stopped } from '../policy/failure';
import { redact } from '../policy/redact';
import { serverWaitMs } from '../policy/serverWait';
import { errorInfo } from '../wire/errorInfo';
import { parseBody, type Revive } from '../wire/parseBody';
import { followRedirect } from './redirect';

/** A body that passed for an answer, with the status it came with. */
export interface Answer {
	body: JsonObject;
	status: number;
	headers: Record<string, string>;
	/** Size of the answer as it came, where that was measured. */
	bytes?: number;
	/** Part of it was shown already. */
	shown?: boolean;
}

/**
 * Sends a request once (and after a redirect on the same host, once more there).
 *
 * @throws Failure for every status but 2xx, for a 200 that carries `error`, for a body that is no
 * JSON object, and when no complete answer came. Bugs are failures of kind `internal`.
 */
export async function attempt(host: Host, draft: RequestDraft, timeoutMs: number): Promise<Answer> {
	const send = host.request.bind(host);
	const reply = await failingClearly(host, timeoutMs, async () => {
		return await followRedirect(send, toRequest(host, draft, timeoutMs));
	});
	return answerFrom(host, reply);
}

/** A draft as one HTTP call; what is too large to keep is made only now. */
export function toRequest(host: Host, draft: RequestDraft, timeoutMs: number): HttpRequest {
	return {
		method: draft.method,
		url: `${host.baseUrl}${draft.path}`,
		query: draft.query,
		headers: draft.headers ?? {},
		body: draft.lateBody === undefined ? draft.body : { ...draft.body, ...draft.lateBody() },
		timeoutMs,
	};
}

/**
 * The answer in a reply that is complete.
 *
 * @param revive changes values while the JSON is read
 * @throws Failure when it is none
 */
export function answerFrom(host: Host, reply: HttpReply, revive?: Revive): Answer {
	const { body, problem } = parseBody(redact(reply.text, host.secrets), revive);
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
	return { body, status: reply.status, headers: reply.headers };
}

/** Runs a call; what it rejects with becomes a failure that says what happened on the wire. */
export async function failingClearly<Result>(
	host: Host,
	timeoutMs: number,
	call: () => Promise<Result>,
): Promise<Result> {
	try {
		return await call();
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

/** An error object, in a reply or in the middle of a stream. A 200 alone says nothing of its kind. */
export function refused(
	host: Host,
	{ headers }: { headers: Record<string, string> },
	status: number,
	info: ErrorInfo,
): Failure {
	// A status of success beside an error says nothing of its kind.
	const known = status < 300 ? 502 : status;
	return new Failure({
		...classifyStatus(known, info),
		serverWaitMs: serverWaitMs(headers, info.retryAfterSeconds, host.now(), known),
	});
}
