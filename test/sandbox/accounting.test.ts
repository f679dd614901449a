import {
	chatBody,
	firstChoice,
	KEY,
	postChat,
	readCompletion,
	useSandbox,
	waitFor,
} from './client';

const sandbox = useSandbox();

const root = (): string => new URL('/', sandbox().baseUrl).href;

async function command(name: string, body: unknown): Promise<Response> {
	return await fetch(`${root()}sandbox/${name}`, { method: 'POST', body: JSON.stringify(body) });
}

describe('accounting', () => {
	it('answered request: whole record', async () => {
		await (await postChat(sandbox(), chatBody('Hi'))).text();
		await waitFor(() => sandbox().stats.open === 0);
		expect(sandbox().requests).toEqual([
			{
				method: 'POST',
				path: '/chat/completions',
				query: {},
				headers: expect.objectContaining({ authorization: `Bearer ${KEY}` }),
				body: chatBody('Hi'),
				at: expect.any(Number),
				model: 'openai/gpt-4o-mini',
				contractViolations: [],
				status: 200,
				billed: true,
				answered: true,
				closedEarly: false,
			},
		]);
		expect(sandbox().stats).toEqual({ open: 0, maxOpen: 1, closedEarly: 0, billed: 1, total: 1 });
	});

	it('client aborts 20 requests under way: all seen as closed early, none billed', async () => {
		sandbox().setLatency(5000);
		const controller = new AbortController();
		const calls = Array.from({ length: 20 }, (_, index) =>
			postChat(sandbox(), chatBody(`item ${index}`), { signal: controller.signal }),
		);
		await waitFor(() => sandbox().stats.open === 20);
		controller.abort();
		await Promise.allSettled(calls);
		await waitFor(() => sandbox().stats.open === 0);
		expect(sandbox().stats).toMatchObject({ maxOpen: 20, closedEarly: 20, billed: 0 });
	});

	it('latency by request: each waits its own time', async () => {
		sandbox().setLatency((request) => (JSON.stringify(request.body).includes('slow') ? 40 : 0));
		const order: string[] = [];
		const call = async (text: string): Promise<void> => {
			await postChat(sandbox(), chatBody(text));
			order.push(text);
		};
		await Promise.all([call('slow'), call('fast')]);
		expect(order).toEqual(['fast', 'slow']);
	});

	it('record false: counted, not kept', async () => {
		const { startSandbox } = await import('../../sandbox/server');
		const silent = await startSandbox({ record: false });
		await (await postChat(silent, chatBody('Hi'))).text();
		expect([silent.requests.length, silent.stats.total]).toEqual([0, 1]);
		await silent.close();
	});

	it('body of 2 MB: read whole', async () => {
		const response = await postChat(sandbox(), chatBody('x'.repeat(2_000_000)));
		expect(firstChoice(await readCompletion(response)).message.content).toHaveLength(2_000_020);
	});
});

describe('limits', () => {
	const burst = async (count: number): Promise<Response[]> =>
		await Promise.all(
			Array.from({ length: count }, (_, index) => postChat(sandbox(), chatBody(`${index}`))),
		);

	it('5 a second: the sixth gets 429 with the wait', async () => {
		sandbox().setLimits({ perSecond: 5, retryAfter: true });
		const responses = await burst(8);
		const limited = responses.filter(({ status }) => status === 429);
		expect(limited).toHaveLength(3);
		expect(limited[0]?.headers.get('retry-after')).toBe('1');
	});

	it('without retryAfter: 429 without a word', async () => {
		sandbox().setLimits({ perSecond: 1 });
		const [, limited] = [await burst(1), (await burst(1))[0]];
		expect(limited?.status).toBe(429);
		expect(limited?.headers.has('retry-after')).toBe(false);
	});

	it('token bucket: a burst passes, then the refill rate counts', async () => {
		sandbox().setLimits({ perSecond: 1, burst: 4 });
		const statuses = (await burst(6)).map(({ status }) => status);
		expect(statuses.filter((status) => status === 200)).toHaveLength(4);
	});

	it('3 in flight: the fourth gets 429, and a free place is used again', async () => {
		sandbox().setLimits({ inFlight: 3 });
		sandbox().setLatency(30);
		const statuses = (await burst(5)).map(({ status }) => status);
		expect(statuses.filter((status) => status === 200)).toHaveLength(3);
		await waitFor(() => sandbox().stats.open === 0);
		expect((await burst(1))[0]?.status).toBe(200);
	});
});

describe('control from other processes', () => {
	it('faults: set and seen', async () => {
		expect((await command('faults', [{ fault: 'server-error', times: 1 }])).status).toBe(200);
		expect((await postChat(sandbox(), chatBody('Hi'))).status).toBe(500);
		expect((await postChat(sandbox(), chatBody('Hi'))).status).toBe(200);
	});

	it('unknown fault: 400 that names it', async () => {
		const response = await command('faults', [{ fault: 'gremlins' }]);
		expect(response.status).toBe(400);
		expect(await response.text()).toContain('gremlins');
	});

	it('limits, latency and replies: taken', async () => {
		await command('limits', { perSecond: 1 });
		await command('latency', { ms: 1 });
		await command('replies', [{ content: 'scripted' }]);
		const body = await readCompletion(await postChat(sandbox(), chatBody('Hi')));
		expect(firstChoice(body).message.content).toBe('scripted');
		expect((await postChat(sandbox(), chatBody('Hi'))).status).toBe(429);
	});

	it('requests: listed without the key', async () => {
		await postChat(sandbox(), chatBody('Hi'));
		const text = await (await fetch(`${root()}sandbox/requests`)).text();
		expect(text).not.toContain(KEY);
		expect(JSON.parse(text)[0]).toMatchObject({
			path: '/chat/completions',
			hasAuthorization: true,
		});
	});

	it('reset: stats start again and control calls do not count', async () => {
		await postChat(sandbox(), chatBody('Hi'));
		await command('reset', {});
		const stats = await (await fetch(`${root()}sandbox/stats`)).json();
		expect(stats).toMatchObject({ total: 0, billed: 0 });
	});
});
