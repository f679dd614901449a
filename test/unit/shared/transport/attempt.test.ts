import type { RequestDraft } from '../../../../nodes/shared/contract/http';
import { attempt } from '../../../../nodes/shared/transport/attempt';
import { BASE_URL, broken, fakeHost, KEY, refusal, reply, START } from '../../support/fakeHost';
import { detailsRejectedBy } from '../../support/thrown';

const DRAFT: RequestDraft = {
	method: 'POST',
	path: '/chat/completions',
	body: { model: 'a/1', messages: [] },
};

describe('attempt, requests', () => {
	it('a draft with a body: sent once to the base URL', async () => {
		const host = fakeHost([reply(200, { ok: 0 }, { 'x-a': '1' })]);
		expect(await attempt(host, DRAFT, 1000)).toEqual({
			body: { ok: 0 },
			headers: { 'x-a': '1' },
			status: 200,
		});
		expect(host.requests).toStrictEqual([
			{
				method: 'POST',
				url: `${BASE_URL}/chat/completions`,
				query: undefined,
				headers: {},
				body: { model: 'a/1', messages: [] },
				timeoutMs: 1000,
			},
		]);
	});

	it('a draft with a query and headers: both are sent', async () => {
		const host = fakeHost([reply(200, { data: [] })]);
		const draft: RequestDraft = {
			method: 'GET',
			path: '/models',
			query: { limit: 0 },
			headers: { accept: 'application/json' },
		};
		await attempt(host, draft, 5000);
		expect(host.requests).toStrictEqual([
			{
				method: 'GET',
				url: `${BASE_URL}/models`,
				query: { limit: 0 },
				headers: { accept: 'application/json' },
				body: undefined,
				timeoutMs: 5000,
			},
		]);
	});

	it('a body that is made late: joined when it goes out', async () => {
		const host = fakeHost([reply(200, {})]);
		await attempt(host, { ...DRAFT, lateBody: () => ({ file: 'x' }) }, 1000);
		expect(host.requests[0]?.body).toEqual({ model: 'a/1', messages: [], file: 'x' });
	});
});

describe('attempt, refusals', () => {
	const date = new Date(START + 30_000).toUTCString();
	it.each([
		['Retry-After in seconds', { 'retry-after': '2' }, {}, 2000],
		['Retry-After as a date', { 'retry-after': date }, {}, 30_000],
		['retry-after-ms', { 'retry-after-ms': '150' }, {}, 150],
		['X-RateLimit-Reset', { 'x-ratelimit-reset': String(START + 900) }, {}, 900],
		['seconds in the body', {}, { metadata: { retry_after_seconds: 4 } }, 4000],
		['availability.retry_after', {}, { availability: { retry_after: 5 } }, 5000],
		['nothing', {}, {}, undefined],
	])('429 with %s: a limit with that wait', async (_title, headers, more, serverWaitMs) => {
		const host = fakeHost([refusal(429, 'Slow down', more, headers)]);
		const { kind, status, cause, retryable, ...rest } = await detailsRejectedBy(
			attempt(host, DRAFT, 1000),
		);
		expect({ kind, status, cause, retryable }).toEqual({
			kind: 'rateLimit',
			status: 429,
			cause: 'Slow down',
			retryable: true,
		});
		expect(rest.serverWaitMs).toBe(serverWaitMs);
	});

	it.each([
		['200 with an error that carries 429', 200, { code: 429 }, 'rateLimit', 429],
		['200 with an error without a code', 200, {}, 'upstream', 502],
		['200 with an error that carries 200', 200, { code: 200 }, 'upstream', 502],
		['502 with an error that carries 400', 502, { code: 400 }, 'badRequest', 400],
		['503 with an error without a code', 503, {}, 'upstream', 503],
	])('%s: the status in the body counts', async (_title, status, error, kind, counts) => {
		const host = fakeHost([reply(status, { error: { message: 'x', ...error } })]);
		const details = await detailsRejectedBy(attempt(host, DRAFT, 1000));
		expect([details.kind, details.status]).toEqual([kind, counts]);
	});

	it.each([
		[
			'HTML with 502',
			502,
			'<html><title>Bad Gateway</title>',
			'upstream',
			'The answer is a web page (“Bad Gateway”)',
		],
		['nothing with 500', 500, '', 'upstream', 'The answer has no content'],
		['JSON without an error with 404', 404, '{"detail":"x"}', 'notFound', 'no reason given'],
		['HTML with 200', 200, '<html></html>', 'malformed', 'The answer is a web page'],
		['a list with 200', 200, '[]', 'malformed', 'The answer is no JSON object'],
		['a body cut off with 200', 200, '{"id":"gen', 'malformed', 'The answer is broken JSON'],
		['nothing with 200', 200, '  ', 'malformed', 'The answer has no content'],
	])('%s: says what came', async (_title, status, text, kind, cause) => {
		const host = fakeHost([{ status, headers: {}, text }]);
		const details = await detailsRejectedBy(attempt(host, DRAFT, 1000));
		expect([details.kind, details.status, details.cause]).toEqual([kind, status, cause]);
	});
});

describe('attempt, calls that do not end', () => {
	it.each([
		['ECONNRESET', 'network', 'The connection was cut off before the answer was complete'],
		['ETIMEDOUT', 'timeout', 'No answer within 1 seconds'],
	])('%s: %s, worth a retry', async (code, kind, cause) => {
		const host = fakeHost([broken(code)]);
		expect(await detailsRejectedBy(attempt(host, DRAFT, 1000))).toEqual({
			kind,
			cause,
			retryable: true,
		});
	});

	it('a bug: internal, never worth a retry', async () => {
		const host = fakeHost([new TypeError('x is not a function')]);
		expect(await detailsRejectedBy(attempt(host, DRAFT, 1000))).toEqual({
			kind: 'internal',
			cause: 'x is not a function',
			retryable: false,
		});
	});

	it('Stop while the call is on its way: aborted, whatever it was rejected with', async () => {
		const stop = new AbortController();
		const step = (): never => {
			stop.abort();
			throw broken('ERR_CANCELED');
		};
		const host = fakeHost([step], { signal: stop.signal });
		expect(await detailsRejectedBy(attempt(host, DRAFT, 1000))).toEqual({
			kind: 'aborted',
			cause: 'The execution was stopped',
			retryable: false,
		});
	});
});

describe('attempt, secrets', () => {
	it('the key in an answer: masked before it is parsed', async () => {
		const host = fakeHost([reply(200, { echo: `Bearer ${KEY}`, list: [KEY] })]);
		const { body } = await attempt(host, DRAFT, 1000);
		expect(body).toEqual({ echo: 'Bearer ***', list: ['***'] });
	});

	it('the key in an error body, a raw cause and a page title: masked', async () => {
		const page = `<html><title>${KEY} is bad</title></html>`;
		const replies = [
			refusal(401, `No such key: ${KEY}`),
			refusal(502, 'x', { metadata: { raw: JSON.stringify({ error: { message: KEY } }) } }),
			{ status: 502, headers: {}, text: page },
		];
		for (const one of replies) {
			const details = await detailsRejectedBy(attempt(fakeHost([one]), DRAFT, 1000));
			expect(JSON.stringify(details)).not.toContain(KEY);
			expect(details.cause).toContain('***');
		}
	});
});
