import type { ExecutionSettings } from '../../../../nodes/shared/contract/execution';
import type { RequestDraft } from '../../../../nodes/shared/contract/http';
import type { JsonObject } from '../../../../nodes/shared/contract/json';
import { sendAlongChain, type Settled } from '../../../../nodes/shared/transport/sendAlongChain';
import { Trail } from '../../../../nodes/shared/transport/trail';
import { readCompletion, type Completion } from '../../../../nodes/shared/wire/completion';
import { billFor, chat, SETTINGS } from '../../support/chat';
import {
	broken,
	fakeHost,
	openGate,
	refusal,
	type FakeHost,
	type Step,
} from '../../support/fakeHost';
import { detailsRejectedBy } from '../../support/thrown';

const DRAFT: RequestDraft = { method: 'POST', path: '/chat/completions', body: { seed: 0 } };
const SIX = ['a/1', 'b/2', 'c/3', 'd/4', 'e/5', 'f/6'];
const EMPTY = { finish_reason: 'stop' };

interface Sending {
	host: FakeHost;
	trail: Trail;
	result: Promise<Settled<Completion>>;
}

interface Setup {
	chain?: readonly string[];
	start?: number;
	settings?: Partial<ExecutionSettings>;
	draft?: RequestDraft;
}

/** Without retries, so that each step of the script is one request of the chain. */
function send(
	script: Step[],
	{ chain = SIX, start = 0, settings, draft = DRAFT }: Setup = {},
): Sending {
	const host = fakeHost(script);
	const trail = new Trail();
	const line = { host, gate: openGate(), settings: { ...SETTINGS, maxRetries: 0, ...settings } };
	return { host, trail, result: sendAlongChain(line, draft, chain, start, readCompletion, trail) };
}

const bodies = (host: FakeHost): Array<JsonObject | undefined> => {
	return host.requests.map(({ body }) => body);
};

describe('sendAlongChain, requests', () => {
	it('a model alone: no “models” in the body', async () => {
		const { host, result } = send([chat('a/1', 'Hi')], { chain: ['a/1'] });
		const { start, draft } = await result;
		expect({ start, draft }).toEqual({ start: 0, draft: DRAFT });
		expect(bodies(host)).toStrictEqual([{ seed: 0, model: 'a/1' }]);
	});

	it('a chain of six, all refused by OpenRouter: two requests, four models and two', async () => {
		const { host, trail, result } = send([refusal(503, 'x'), refusal(503, 'y')]);
		expect(await detailsRejectedBy(result)).toMatchObject({ cause: 'y', model: 'e/5' });
		expect(bodies(host)).toStrictEqual([
			{ seed: 0, model: 'a/1', models: ['b/2', 'c/3', 'd/4'] },
			{ seed: 0, model: 'e/5', models: ['f/6'] },
		]);
		expect(trail.attempts.map(({ model }) => model)).toEqual(['a/1', 'e/5']);
	});

	it.each([
		['the connection broke', broken('ECONNRESET')],
		['no answer in time', broken('ETIMEDOUT')],
		['a web page', { status: 200, headers: {}, text: '<html></html>' }],
		['a blank answer', chat('a/1', '', { finish_reason: '' })],
	])('%s: the next model is asked, not the next group', async (_title, step) => {
		const { host, result } = send([step, chat('b/2', 'Hi')]);
		expect((await result).start).toBe(1);
		expect(bodies(host)[1]).toStrictEqual({
			seed: 0,
			model: 'b/2',
			models: ['c/3', 'd/4', 'e/5'],
		});
	});

	it('an endpoint that takes one model: asked one by one', async () => {
		const script = [refusal(503, 'x'), refusal(503, 'x'), chat('c/3', 'Hi')];
		const { host, result } = send(script, { draft: { ...DRAFT, oneModel: true } });
		expect((await result).start).toBe(2);
		expect(bodies(host)).toStrictEqual([
			{ seed: 0, model: 'a/1' },
			{ seed: 0, model: 'b/2' },
			{ seed: 0, model: 'c/3' },
		]);
	});

	it('a later start: the chain is not gone back', async () => {
		const { host, result } = send([chat('f/6', 'Hi')], { start: 4 });
		expect((await result).start).toBe(4);
		expect(bodies(host)).toStrictEqual([{ seed: 0, model: 'e/5', models: ['f/6'] }]);
	});

	it('no chain: sent as it is', async () => {
		const { host, trail, result } = send([chat('x/9', 'Hi')], { chain: [] });
		await result;
		expect(bodies(host)).toStrictEqual([{ seed: 0 }]);
		expect(trail.attempts).toEqual([
			{ model: 'x/9', outcome: 'success', status: 200, waitedMs: 0 },
		]);
	});

	it('retries first, then the next group: each model its own budget', async () => {
		const script = [refusal(500, 'x'), refusal(500, 'x'), refusal(500, 'x'), chat('e/5', 'Hi')];
		const { host, trail, result } = send(script, { settings: { maxRetries: 1 } });
		await result;
		expect(host.sleeps).toEqual([50, 50]);
		expect(trail.attempts).toEqual([
			{ model: 'a/1', outcome: 'upstream', status: 500, waitedMs: 0 },
			{ model: 'a/1', outcome: 'upstream', status: 500, waitedMs: 50 },
			{ model: 'e/5', outcome: 'upstream', status: 500, waitedMs: 0 },
			{ model: 'e/5', outcome: 'success', status: 200, waitedMs: 50 },
		]);
	});
});

describe('sendAlongChain, failures that no model can help', () => {
	it.each([
		['401', refusal(401, 'x'), 'auth'],
		['402', refusal(402, 'x'), 'credits'],
		[
			'a redirect',
			{ status: 302, headers: { location: 'https://evil.test' }, text: '' },
			'redirect',
		],
		['a bug', new TypeError('x'), 'internal'],
	])('%s: the chain ends', async (_title, step, kind) => {
		const { host, result } = send([step]);
		expect((await detailsRejectedBy(result)).kind).toBe(kind);
		expect(host.requests).toHaveLength(1);
	});

	it.each([
		['errors off', refusal(503, 'x'), ['empty'] as const, 'upstream'],
		['empty off', chat('a/1', '', { finish_reason: '' }), ['errors'] as const, 'empty'],
	])('%s in Fall Back On: the chain ends', async (_title, step, clientFallbackOn, kind) => {
		const { host, result } = send([step], { settings: { clientFallbackOn } });
		expect((await detailsRejectedBy(result)).kind).toBe(kind);
		expect(host.requests).toHaveLength(1);
	});
});

describe('sendAlongChain, answers that are not good enough', () => {
	it.each([
		['empty', chat('a/1', '', EMPTY)],
		['truncated', chat('a/1', 'Hal', { finish_reason: 'length' })],
		['refused', chat('a/1', '', { finish_reason: 'content_filter' })],
	] as const)('%s, and that counts: the next model, both are billed', async (flaw, step) => {
		const settings = { clientFallbackOn: [flaw] };
		const { host, trail, result } = send([step, chat('b/2', 'Hi')], { settings });
		expect((await result).reply.text).toBe('Hi');
		expect(bodies(host)[1]).toStrictEqual({
			seed: 0,
			model: 'b/2',
			models: ['c/3', 'd/4', 'e/5'],
		});
		expect(trail.usage).toEqual(billFor(2));
		expect(trail.attempts).toEqual([
			{ model: 'a/1', outcome: flaw, status: 200, waitedMs: 0 },
			{ model: 'b/2', outcome: 'success', status: 200, waitedMs: 0 },
		]);
	});

	it('truncated, and that does not count: kept as a success', async () => {
		const { trail, result } = send([chat('a/1', 'Hal', { finish_reason: 'length' })]);
		expect((await result).reply.flaw).toBe('truncated');
		expect(trail.attempts.map(({ outcome }) => outcome)).toEqual(['success']);
	});

	it('an empty answer of the third model: goes on with the fourth', async () => {
		const { host, result } = send([chat('c/3-2026-01-01', '', EMPTY), chat('d/4', 'Hi')]);
		await result;
		expect(bodies(host)[1]).toStrictEqual({ seed: 0, model: 'd/4', models: ['e/5', 'f/6'] });
	});

	it('empty answers to the end of the chain: the last one is kept', async () => {
		const script = [chat('a/1', '', EMPTY), chat('b/2', '', EMPTY)];
		const { trail, result } = send(script, { chain: ['a/1', 'b/2'] });
		expect((await result).reply.flaw).toBe('empty');
		expect(trail.attempts.map(({ outcome }) => outcome)).toEqual(['empty', 'success']);
	});

	it('an empty answer, then none at all: the failure, the bill of both', async () => {
		const script = [chat('a/1', '', EMPTY), refusal(400, 'no')];
		const { trail, result } = send(script, { chain: ['a/1', 'b/2'] });
		expect(await detailsRejectedBy(result)).toMatchObject({ kind: 'badRequest', model: 'b/2' });
		expect(trail.usage).toEqual(billFor(1));
	});
});
