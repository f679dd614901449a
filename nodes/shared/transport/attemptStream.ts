import type { Host, HttpStream, RequestDraft } from '../contract/http';
import type { JsonObject } from '../contract/json';
import type { StreamFold, StreamSink } from '../contract/stream';
import { Failure } from '../policy/failure';
import { redact } from '../policy/redact';
import { errorInfo } from '../wire/errorInfo';
import { CompletionFold } from '../wire/foldCompletion';
import { ImageFold } from '../wire/foldImages';
import { parseBody } from '../wire/parseBody';
import { sseEvents } from '../wire/sseEvents';
import { answerFrom, failingClearly, refused, toRequest, type Answer } from './attempt';
import { readText } from './readText';
import { followRedirect } from './redirect';
import { IdleWatch } from './idleWatch';

const DONE = '[DONE]';

/**
 * Sends a request once and shows the answer while it comes. The whole is the same body as without
 * streaming. A server that answers in one piece although asked to stream is understood too.
 *
 * @throws Failure as `attempt` does; one in the middle of the stream keeps the text that came
 * (`salvaged`), and is not retryable once something was shown
 */
export async function attemptStream(
	host: Host,
	draft: RequestDraft,
	timeoutMs: number,
	sink: StreamSink,
): Promise<Answer> {
	const watch = new IdleWatch(host, sink.idleTimeoutMs);
	const fold = foldFor(draft);
	const progress = { shown: false };
	const show = async (text: string): Promise<void> => {
		progress.shown = true;
		await sink.show(redact(text, host.secrets));
	};
	try {
		return await failingClearly(host, timeoutMs, async () => {
			const request = toRequest(
				host,
				{ ...draft, body: { ...draft.body, stream: true } },
				timeoutMs,
			);
			const open = host.open.bind(host);
			const reply = await followRedirect(open, { ...request, signal: watch.signal });
			if (!isEventStream(reply)) {
				return answerFrom(host, { ...reply, text: await readText(reply.body) });
			}
			await foldStream(host, reply, watch.observed(reply.body), fold, show);
			const { status, headers } = reply;
			return { body: withoutSecrets(host, fold), status, headers, ...progress };
		});
	} catch (error) {
		throw midStream(error, watch, fold, progress.shown);
	} finally {
		watch.end();
	}
}

/** Each endpoint has events of its own. */
function foldFor({ path }: RequestDraft): StreamFold {
	return path === '/images' ? new ImageFold() : new CompletionFold();
}

function isEventStream({ status, headers }: HttpStream): boolean {
	return status === 200 && (headers['content-type'] ?? '').includes('text/event-stream');
}

async function foldStream(
	host: Host,
	reply: HttpStream,
	bytes: AsyncIterable<Uint8Array>,
	fold: StreamFold,
	show: (text: string) => Promise<void>,
): Promise<void> {
	for await (const data of sseEvents(bytes)) {
		if (data === DONE) return;
		const { body: chunk } = parseBody(data);
		if (chunk === undefined)
			throw cutOff('The stream holds something that is no JSON', 'malformed');
		const text = fold.add(chunk);
		const info = errorInfo(chunk['error']);
		if (info !== undefined) throw refused(host, reply, info.code ?? reply.status, info);
		if (text !== '') await show(text);
	}
	if (!fold.finished) throw cutOff('The stream ended before the answer was complete', 'network');
}

function cutOff(cause: string, kind: 'network' | 'malformed'): Failure {
	return new Failure({ kind, cause, retryable: true });
}

/** A key that a model repeats may have been cut in two by the chunks; the whole is checked again. */
function withoutSecrets(host: Host, fold: StreamFold): JsonObject {
	const body = fold.body();
	if (!host.secrets.some((secret) => fold.text.includes(secret))) return body;
	return parseBody(redact(JSON.stringify(body), host.secrets)).body ?? {};
}

/** What the reader has seen so far decides whether the request may be sent again. */
function midStream(error: unknown, watch: IdleWatch, fold: StreamFold, wasShown: boolean): unknown {
	if (!(error instanceof Failure)) return error;
	const { text } = fold;
	const salvaged = text === '' ? {} : { salvaged: { text } };
	const shown = wasShown ? { shown: true, retryable: false } : {};
	return error.with({ ...watch.explanation(), ...salvaged, ...shown });
}
