import { FAULT_NAMES, type FaultName, type FaultOptions } from '../../sandbox/server';
import {
	chatBody,
	firstChoice,
	KEY,
	postChat,
	readCompletion,
	readError,
	useSandbox,
	waitFor,
} from './client';

const sandbox = useSandbox();

async function provoke(fault: FaultName, options?: FaultOptions, fields: object = {}) {
	sandbox().setFaults([{ fault, options }]);
	return await postChat(sandbox(), chatBody('Hi', fields));
}

const STATUS_FAULTS: Array<[FaultName, number]> = [
	['bad-request', 400],
	['context-length', 400],
	['unauthorized', 401],
	['echo-key', 401],
	['payment-required', 402],
	['payment-required-afford', 402],
	['moderation', 403],
	['guardrail', 403],
	['no-endpoints', 404],
	['no-endpoints-plain', 404],
	['unknown-model', 404],
	['not-found-retryable', 404],
	['request-timeout', 408],
	['payload-too-large', 413],
	['unprocessable', 422],
	['rate-limit', 429],
	['rate-limit-retry-after', 429],
	['rate-limit-retry-after-date', 429],
	['rate-limit-retry-after-ms', 429],
	['rate-limit-reset', 429],
	['rate-limit-metadata', 429],
	['rate-limit-upstream', 429],
	['free-daily-quota', 429],
	['capacity-exhausted', 429],
	['server-error', 500],
	['bad-gateway', 502],
	['unavailable', 503],
	['unavailable-retry-after', 503],
	['unavailable-not-retryable', 503],
	['gateway-timeout', 504],
	['edge-524', 524],
	['overloaded', 529],
];

const HTML_FAULTS: Array<[FaultName, number]> = [
	['html-200', 200],
	['html-502', 502],
	['edge-520', 520],
	['edge-521', 521],
	['edge-522', 522],
	['edge-523', 523],
];

const CONNECTION_FAULTS: FaultName[] = ['reset-before-headers', 'reset-mid-body', 'hang', 'slow'];
const BODY_FAULTS: FaultName[] = [
	'empty-body',
	'broken-json',
	'error-200',
	'error-200-rate-limit',
	'redirect-other-host',
	'redirect-same-host',
];
const COMPLETION_FAULTS: FaultName[] = [
	'choice-error',
	'finish-error',
	'empty-choices',
	'blank',
	'content-null',
	'refusal',
	'truncated',
	'content-filter',
];

describe('status faults', () => {
	it.each(STATUS_FAULTS)('%s: %i in OpenRouter’s error envelope', async (fault, status) => {
		const response = await provoke(fault);
		expect(response.status).toBe(status);
		const error = await readError(response);
		expect(error).toMatchObject({ code: status, message: expect.any(String) });
		await waitFor(() => sandbox().requests[0]?.answered === true);
		expect(sandbox().requests[0]).toMatchObject({ fault, status, billed: false });
	});

	it.each(HTML_FAULTS)('%s: HTML with %i', async (fault, status) => {
		const response = await provoke(fault);
		expect(response.status).toBe(status);
		expect(response.headers.get('content-type')).toMatch(/^text\/html/);
		expect(await response.text()).toContain('<html>');
	});

	it('every fault: covered by a table of this folder', () => {
		const covered = [
			...STATUS_FAULTS.map(([name]) => name),
			...HTML_FAULTS.map(([name]) => name),
			...CONNECTION_FAULTS,
			...BODY_FAULTS,
			...COMPLETION_FAULTS,
		];
		const rest = FAULT_NAMES.filter((name) => !covered.includes(name));
		expect(rest.filter((name) => !/^(stream|images?|audio)-/.test(name))).toEqual([]);
	});
});

describe('details of single errors', () => {
	it('402 with an affordable number: names it', async () => {
		const error = await readError(await provoke('payment-required-afford', { affordTokens: 77 }));
		expect(error.message).toContain('can only afford 77.');
	});

	it('403 moderation: reasons, input, provider and model', async () => {
		const error = await readError(await provoke('moderation'));
		expect(error.metadata).toEqual({
			reasons: ['violence', 'harassment'],
			flagged_input: 'the flagged part ... of the input',
			provider_name: 'OpenAI',
			model_slug: 'openai/gpt-4o-mini',
		});
	});

	it('404 no endpoints: the constraint that was asked for', async () => {
		const error = await readError(await provoke('no-endpoints', { excludedBy: ['max_price'] }));
		expect(error.availability.excluded_by).toEqual(['max_price']);
	});

	it('502: the upstream cause sits in raw', async () => {
		const error = await readError(await provoke('bad-gateway', { raw: 'boom', provider: 'Groq' }));
		expect(error.metadata).toEqual({
			error_type: 'provider_unavailable',
			provider_name: 'Groq',
			provider_code: '502',
			raw: '{"error":{"message":"boom"}}',
		});
	});

	it('echoed key: in message and raw', async () => {
		const text = await (await provoke('echo-key')).text();
		expect(text.split(KEY)).toHaveLength(3);
	});

	it.each([
		['rate-limit', {}],
		['rate-limit-retry-after', { 'retry-after': '7' }],
		['rate-limit-retry-after-ms', { 'retry-after-ms': '7000' }],
		['unavailable-retry-after', { 'retry-after': '7' }],
	] as const)('%s: headers %j', async (fault, expected) => {
		const { headers } = await provoke(fault, { retryAfterSeconds: 7 });
		const sent = [...headers].filter(([name]) => /retry-after|ratelimit/.test(name));
		expect(Object.fromEntries(sent)).toEqual(expected);
	});

	it('retry-after as a date: that many seconds ahead', async () => {
		const before = Date.now();
		const { headers } = await provoke('rate-limit-retry-after-date', { retryAfterSeconds: 7 });
		const aheadMs = Date.parse(headers.get('retry-after') ?? '') - before;
		expect(aheadMs).toBeGreaterThanOrEqual(7000);
		expect(aheadMs).toBeLessThan(9000);
	});

	it('X-RateLimit-Reset: milliseconds since the epoch', async () => {
		const { headers } = await provoke('rate-limit-reset', { retryAfterSeconds: 7 });
		const aheadMs = Number(headers.get('x-ratelimit-reset')) - Date.now();
		expect(aheadMs).toBeGreaterThan(5000);
		expect(aheadMs).toBeLessThanOrEqual(7000);
	});

	it('metadata: retry_after_seconds', async () => {
		const error = await readError(await provoke('rate-limit-metadata', { retryAfterSeconds: 7 }));
		expect(error.metadata.retry_after_seconds).toBe(7);
	});
});

describe('connection faults', () => {
	it('reset before headers: the client sees a broken connection, nothing is billed', async () => {
		await expect(provoke('reset-before-headers')).rejects.toThrow('fetch failed');
		await waitFor(() => sandbox().stats.open === 0);
		expect(sandbox().requests[0]).toMatchObject({ billed: false, closedEarly: false });
	});

	it('reset mid-body: half an answer, yet billed', async () => {
		const response = await provoke('reset-mid-body');
		expect(response.status).toBe(200);
		expect(Number(response.headers.get('content-length'))).toBeGreaterThan(100);
		await expect(response.text()).rejects.toThrow();
		await waitFor(() => sandbox().stats.open === 0);
		expect(sandbox().requests[0]).toMatchObject({ billed: true, answered: false });
	});

	it('hang: no answer until the client leaves, which counts as closed early', async () => {
		sandbox().setFaults([{ fault: 'hang' }]);
		const signal = AbortSignal.timeout(30);
		await expect(postChat(sandbox(), chatBody('Hi'), { signal })).rejects.toThrow();
		await waitFor(() => sandbox().stats.closedEarly === 1);
		expect(sandbox().requests[0]).toMatchObject({ closedEarly: true, billed: false });
	});

	it('slow: the answer comes after the delay', async () => {
		const start = performance.now();
		const response = await provoke('slow', { delayMs: 40 });
		expect(response.status).toBe(200);
		expect(performance.now() - start).toBeGreaterThanOrEqual(39);
	});
});

describe('body faults', () => {
	it('empty body: JSON promised, nothing sent', async () => {
		const response = await provoke('empty-body');
		expect([response.status, await response.text()]).toEqual([200, '']);
	});

	it('broken JSON: cannot be parsed', async () => {
		await expect((await provoke('broken-json')).json()).rejects.toThrow();
	});

	it('error with 200: only the body tells', async () => {
		const response = await provoke('error-200');
		expect(response.status).toBe(200);
		expect((await readError(response)).code).toBe(502);
	});

	it('rate limit with 200: only the body tells', async () => {
		expect((await readError(await provoke('error-200-rate-limit'))).code).toBe(429);
	});

	it('redirect to another host: the follow-up shows what was sent along', async () => {
		const response = await provoke('redirect-other-host');
		expect(response.status).toBe(302);
		const location = new URL(response.headers.get('location') ?? '');
		expect(location.hostname).toBe('localhost');
		await fetch(location);
		expect(sandbox().requests[1]?.headers).not.toHaveProperty('authorization');
	});

	it('redirect on the same host: the repeated request is answered', async () => {
		sandbox().setFaults([{ fault: 'redirect-same-host' }]);
		const response = await postChat(sandbox(), chatBody('Hi'), { redirect: 'follow' });
		expect(response.status).toBe(200);
		expect(sandbox().requests.map(({ fault }) => fault)).toEqual(['redirect-same-host', undefined]);
	});
});

describe('completion faults', () => {
	it.each([
		['choice-error', { finish_reason: 'error', error: { code: 502 } }],
		['finish-error', { finish_reason: 'error', message: { content: '' } }],
		['blank', { finish_reason: null, message: { content: '' } }],
		['content-null', { finish_reason: 'stop', message: { content: null } }],
		['refusal', { message: { content: null, refusal: '[sandbox] I will not answer that.' } }],
		['truncated', { finish_reason: 'length', message: { content: '[sandbox] Y' } }],
		['content-filter', { finish_reason: 'content_filter', message: { content: '' } }],
	] as const)('%s: choice %j', async (fault, choice) => {
		expect(firstChoice(await readCompletion(await provoke(fault)))).toMatchObject(choice);
	});

	it('empty choices: none, and nothing generated', async () => {
		const body = await readCompletion(await provoke('empty-choices'));
		expect(body.choices).toEqual([]);
		expect(body.usage).toMatchObject({ completion_tokens: 0, cost: 0 });
	});

	it.each([
		['blank', false],
		['finish-error', false],
		['choice-error', false],
		['truncated', true],
		['refusal', true],
	] as const)('%s: billed %s', async (fault, billed) => {
		await provoke(fault);
		expect(sandbox().requests[0]?.billed).toBe(billed);
	});
});
