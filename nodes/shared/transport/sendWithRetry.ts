import type { ExecutionSettings } from '../contract/execution';
import type { FailureDetails } from '../contract/failure';
import type { Arrival, AttemptEnd, Gate, Host, RequestDraft } from '../contract/http';
import type { JsonObject } from '../contract/json';
import type { ReplyFacts } from '../contract/operation';
import type { StreamSink } from '../contract/stream';
import { decideRetry } from '../policy/decideRetry';
import { failureFrom, stopped, type Failure } from '../policy/failure';
import { attempt, type Answer } from './attempt';
import { attemptLifting } from './attemptLifting';
import { attemptStream } from './attemptStream';
import type { Trail } from './trail';

/** What every request of a run shares. */
export interface Line {
	host: Host;
	gate: Gate;
	settings: ExecutionSettings;
	/** Where answers go while they grow. */
	sink?: StreamSink;
	/** What only the operation knows of a failure; it may decide whether to retry. */
	explain?(failure: FailureDetails): Partial<FailureDetails>;
	/** The request in another form, for models that refuse this one. */
	instead?(failure: FailureDetails, refused: RequestDraft): RequestDraft | undefined;
}

/** An answer that passed, and whether part of it was shown. */
export interface Sent<Reply> {
	reply: Reply;
	body: JsonObject;
	shown: boolean;
	arrival: Arrival;
}

/**
 * Sends a request until an answer passes `read`, as often and as patiently as the policy allows.
 *
 * @param model the first model the request asks, for the trail
 * @param read the wire check; its failures are retried like those of the transport
 * @param trail gets one entry for each attempt, and the bill
 * @throws Failure of the last attempt
 */
export async function sendWithRetry<Reply extends Pick<ReplyFacts, 'usage'>>(
	line: Line,
	draft: RequestDraft,
	model: string,
	read: (body: JsonObject) => Reply,
	trail: Trail,
): Promise<Sent<Reply>> {
	const { host, gate, settings } = line;
	for (let tries = 1; ; tries++) {
		await gate.enter(draft.lateBytes);
		let end: AttemptEnd = { end: 'failed' };
		let waitMs = 0;
		try {
			const sentAt = host.now();
			const { body, headers, bytes, shown = false } = await send(line, draft);
			const arrival = { headers, tookMs: host.now() - sentAt };
			const reply = read(body);
			end = { end: 'clean', bytes, costUsd: reply.usage?.cost };
			return { reply, body, shown, arrival };
		} catch (error) {
			const failure = explained(line, failureFrom(error));
			const decision = decideRetry(failure.details, tries, settings, host.random());
			const retry = decision.action === 'retry';
			waitMs = retry ? decision.waitMs : 0;
			end = endOf(failure, settings, retry);
			trail.failed(failure, model);
			if (!retry)
				throw failure.with({ ...named(failure, model), refusedWaitMs: decision.refusedWaitMs });
		} finally {
			gate.leave(end, draft.lateBytes);
		}
		await host.sleep(waitMs);
		trail.waited(waitMs);
		if (host.signal?.aborted === true) throw stopped();
	}
}

async function send({ host, settings, sink }: Line, draft: RequestDraft): Promise<Answer> {
	const { timeoutMs } = settings;
	const reader = sink ?? (draft.streams === 'always' ? unseen(settings) : undefined);
	if (reader !== undefined) return await attemptStream(host, draft, timeoutMs, reader);
	return draft.liftsFiles === true
		? await attemptLifting(host, draft, timeoutMs)
		: await attempt(host, draft, timeoutMs);
}

/** For an answer that only comes as a stream, while nobody watches. */
function unseen({ idleTimeoutMs }: ExecutionSettings): StreamSink {
	return { idleTimeoutMs, show: async () => {} };
}

function explained({ explain }: Line, failure: Failure): Failure {
	return explain === undefined ? failure : failure.with(explain(failure.details));
}

/** The model that answered, if one did; requests about no model have none to name. */
function named({ details }: Failure, asked: string): { model?: string } {
	const model = details.model ?? asked;
	return model === '' ? {} : { model };
}

/** What the others may learn from a failure. A wait the user does not allow teaches them nothing. */
function endOf(failure: Failure, { maxDelayMs }: ExecutionSettings, returns: boolean): AttemptEnd {
	const { kind, status, serverWaitMs: waitMs, usage } = failure.details;
	if (kind === 'auth' || kind === 'credits') return { end: 'fatal', failure: failure.details };
	const costUsd = usage?.cost;
	const limited = kind === 'rateLimit' || status === 503;
	if (!limited || (waitMs ?? 0) > maxDelayMs) return { end: 'failed', costUsd, returns };
	return { end: 'limited', waitMs, costUsd, returns };
}
