import type { RequestDraft } from '../../../../nodes/shared/contract/http';
import { badInput, Failure } from '../../../../nodes/shared/policy/failure';
import { sendWithRetry, type Line } from '../../../../nodes/shared/transport/sendWithRetry';
import { Trail } from '../../../../nodes/shared/transport/trail';
import { readCompletion, type Completion } from '../../../../nodes/shared/wire/completion';
import { billFor, chat, chatBody, SETTINGS } from '../../support/chat';
import {
	broken,
	fakeHost,
	openGate,
	refusal,
	type FakeHost,
	type Step,
} from '../../support/fakeHost';
import { detailsRejectedBy } from '../../support/thrown';

const DRAFT: RequestDraft = { method: 'POST', path: '/chat/completions', body: { model: 'a/1' } };

interface Setup extends Partial<Pick<Line, 'settings' | 'explain'>> {
	host?: FakeHost;
	read?: () => Completion;
}

interface Sending {
	line: Line & { host: FakeHost; gate: ReturnType<typeof openGate> };
	trail: Trail;
	result: ReturnType<typeof sendWithRetry<Completion>>;
}

function send(script: Step[], { host = fakeHost(script), read, ...more }: Setup = {}): Sending {
	const line = { host, gate: openGate(), settings: SETTINGS, ...more };
	const trail = new Trail();
	return { line, trail, result: sendWithRetry(line, DRAFT, 'a/1', read ?? readCompletion, trail) };
}

describe('sendWithRetry, retries', () => {
	it('a good answer: sent once, its body untouched', async () => {
		const { line, trail, result } = send([chat('a/1', 'Hi')]);
		const { reply, body } = await result;
		expect(reply.text).toBe('Hi');
		expect(body).toEqual(chatBody('a/1', 'Hi'));
		expect([line.host.requests.length, line.host.sleeps]).toEqual([1, []]);
		expect(line.gate.ends).toEqual([{ end: 'clean', costUsd: 0.01 }]);
		expect(trail.attempts).toEqual([]);
	});

	it('troubles of every passing kind, then an answer: one request each, backing off', async () => {
		const script = [
			refusal(500, 'x'),
			broken('ECONNRESET'),
			{ status: 200, headers: {}, text: '<html></html>' },
			chat('a/1', 'Hi'),
		];
		const { line, trail, result } = send(script);
		expect((await result).reply.text).toBe('Hi');
		expect(line.host.sleeps).toEqual([50, 250, 1250]);
		expect(line.host.requests.map(({ body }) => body)).toEqual(Array(4).fill({ model: 'a/1' }));
		expect(trail.attempts).toEqual([
			{ model: 'a/1', outcome: 'upstream', status: 500, waitedMs: 0 },
			{ model: 'a/1', outcome: 'network', waitedMs: 50 },
			{ model: 'a/1', outcome: 'malformed', status: 200, waitedMs: 250 },
		]);
		expect(line.gate.ends.map(({ end }) => end)).toEqual(['failed', 'failed', 'failed', 'clean']);
	});

	it('429 with Retry-After 2: waits 2 s exactly, retries once, tells the gate', async () => {
		const script = [refusal(429, 'x', {}, { 'retry-after': '2' }), chat('a/1', 'Hi')];
		const { line, result } = send(script);
		await result;
		expect(line.host.sleeps).toEqual([2000]);
		expect(line.gate.ends).toEqual([
			{ end: 'limited', waitMs: 2000, returns: true },
			{ end: 'clean', costUsd: 0.01 },
		]);
	});

	it('503 without a word: a limit, whose length nobody knows', async () => {
		const { line, result } = send([refusal(503, 'x'), chat('a/1', 'Hi')]);
		await result;
		expect(line.gate.ends[0]).toEqual({ end: 'limited', returns: true });
	});

	it('blank answers that were billed: retried, the bill adds up', async () => {
		const blank = chat('b/2', '', { finish_reason: '' });
		const { trail, result } = send([blank, blank, chat('a/1', 'Hi')]);
		await result;
		expect(trail.attempts).toEqual([
			{ model: 'b/2', outcome: 'empty', waitedMs: 0 },
			{ model: 'b/2', outcome: 'empty', waitedMs: 50 },
		]);
		expect(trail.usage).toEqual(billFor(2));
	});

	it('still no answer after Max Retries: the last failure, one attempt each', async () => {
		const script = [refusal(500, '1'), refusal(502, '2'), refusal(529, '3')];
		const { line, trail, result } = send(script, { settings: { ...SETTINGS, maxRetries: 2 } });
		expect(await detailsRejectedBy(result)).toEqual({
			kind: 'upstream',
			status: 529,
			cause: '3',
			model: 'a/1',
			retryable: true,
			info: { message: '3', code: 529 },
		});
		expect(line.host.sleeps).toEqual([50, 250]);
		expect(trail.attempts.map(({ status }) => status)).toEqual([500, 502, 529]);
	});
});

describe('sendWithRetry, no retries', () => {
	it.each([400, 403, 404, 413, 422])('%i: sent once', async (status) => {
		const { line, result } = send([refusal(status, 'no')]);
		expect((await detailsRejectedBy(result)).status).toBe(status);
		expect([line.host.requests.length, line.host.sleeps]).toEqual([1, []]);
		expect(line.gate.ends).toEqual([{ end: 'failed', returns: false }]);
	});

	it.each([
		[401, 'auth'],
		[402, 'credits'],
	])('%i: sent once, and the gate learns that the run is over', async (status, kind) => {
		const { line, result } = send([refusal(status, 'no')]);
		await detailsRejectedBy(result);
		expect(line.gate.ends).toEqual([
			{
				end: 'fatal',
				failure: {
					kind,
					status,
					cause: 'no',
					retryable: false,
					info: { message: 'no', code: status },
				},
			},
		]);
	});

	it('a wait longer than Max Delay: not waited, the failure says how long', async () => {
		const { line, result } = send([refusal(429, 'x', {}, { 'retry-after': '61' })]);
		expect((await detailsRejectedBy(result)).refusedWaitMs).toBe(61_000);
		expect(line.host.sleeps).toEqual([]);
		expect(line.gate.ends).toEqual([{ end: 'failed', returns: false }]);
	});

	it('availability says 404 is worth a retry: retried', async () => {
		const availability = { code: 'model_unavailable_upstream', retryable: true };
		const { line, result } = send([refusal(404, 'x', { availability }), chat('a/1', 'Hi')]);
		await result;
		expect(line.host.requests).toHaveLength(2);
	});

	it('the operation knows that a failure is final: not retried', async () => {
		const explain = (): Partial<Failure['details']> => ({ retryable: false, remedy: 'Stop it.' });
		const { line, result } = send([refusal(500, 'x')], { explain });
		expect((await detailsRejectedBy(result)).remedy).toBe('Stop it.');
		expect(line.host.requests).toHaveLength(1);
	});

	it('a bug in the call: internal, never retried', async () => {
		const { line, trail, result } = send([new TypeError('x is undefined')]);
		expect(await detailsRejectedBy(result)).toEqual({
			kind: 'internal',
			cause: 'x is undefined',
			model: 'a/1',
			retryable: false,
		});
		expect(line.host.requests).toHaveLength(1);
		expect(trail.attempts).toEqual([{ model: 'a/1', outcome: 'internal', waitedMs: 0 }]);
	});

	it('a bug in the wire check: internal, never sent again', async () => {
		const read = (): never => {
			throw new RangeError('out of range');
		};
		const { line, result } = send([chat('a/1', 'Hi')], { read });
		expect((await detailsRejectedBy(result)).kind).toBe('internal');
		expect(line.host.requests).toHaveLength(1);
		expect(line.gate.ends).toEqual([{ end: 'failed', returns: false }]);
	});

	it('bad input found by the wire check: not sent again', async () => {
		const read = (): never => {
			throw badInput('Schema', 'it is odd');
		};
		const { line, result } = send([chat('a/1', 'Hi')], { read });
		expect((await detailsRejectedBy(result)).parameter).toBe('Schema');
		expect(line.host.requests).toHaveLength(1);
	});
});

describe('sendWithRetry, Stop', () => {
	it('Stop during a wait: nothing more is sent', async () => {
		const stop = new AbortController();
		const host = fakeHost([refusal(500, 'x')], {
			signal: stop.signal,
			onSleep: () => stop.abort(),
		});
		const { result } = send([], { host });
		expect((await detailsRejectedBy(result)).kind).toBe('aborted');
		expect(host.requests).toHaveLength(1);
	});

	it('Stop while a request is on its way: aborted, not retried', async () => {
		const stop = new AbortController();
		const step = (): never => {
			stop.abort();
			throw broken('ERR_CANCELED');
		};
		const host = fakeHost([step], { signal: stop.signal });
		const { line, result } = send([], { host });
		expect((await detailsRejectedBy(result)).kind).toBe('aborted');
		expect([host.requests.length, host.sleeps]).toEqual([1, []]);
		expect(line.gate.ends).toEqual([{ end: 'failed', returns: false }]);
	});

	it('the gate refuses: nothing is sent, and it is not left', async () => {
		const closed = new Failure({ kind: 'credits', cause: 'none left', retryable: false });
		const host = fakeHost([]);
		const gate = { ...openGate(), enter: () => Promise.reject(closed) };
		const trail = new Trail();
		const line = { host, gate, settings: SETTINGS };
		const result = sendWithRetry(line, DRAFT, 'a/1', readCompletion, trail);
		expect((await detailsRejectedBy(result)).kind).toBe('credits');
		expect([host.requests, gate.ends, trail.attempts]).toEqual([[], [], []]);
	});
});
