import { chatBody, get, postChat, readBody, readCompletion, readError, useSandbox } from './client';

const sandbox = useSandbox();

const MANAGEMENT_KEY = 'sandbox-management-key';

describe('GET /credits', () => {
	it('normal key: 403 that asks for a management key', async () => {
		const response = await get(sandbox(), '/credits');
		expect(response.status).toBe(403);
		expect((await readError(response)).message).toContain('Only management keys');
	});

	it('management key: total and usage', async () => {
		const body = await readBody(await get(sandbox(), '/credits', MANAGEMENT_KEY));
		expect(body).toEqual({ data: { total_credits: 100.5, total_usage: 25.75 } });
	});

	it('management key for a completion: 403', async () => {
		const headers = { authorization: `Bearer ${MANAGEMENT_KEY}` };
		expect((await postChat(sandbox(), chatBody('Hi'), { headers })).status).toBe(403);
	});

	it('GET /key with a management key: says so', async () => {
		const body = await readBody(await get(sandbox(), '/key', MANAGEMENT_KEY));
		expect(body).toMatchObject({ data: { is_management_key: true } });
	});
});

describe('GET /generation', () => {
	it('just generated: 404 twice, then the figures', async () => {
		const completion = await readCompletion(await postChat(sandbox(), chatBody('Hi')));
		const path = `/generation?id=${completion.id}`;
		expect((await get(sandbox(), path)).status).toBe(404);
		expect((await get(sandbox(), path)).status).toBe(404);
		expect(await readBody(await get(sandbox(), path))).toMatchObject({
			data: {
				id: completion.id,
				model: 'openai/gpt-4o-mini',
				provider_name: 'OpenAI',
				total_cost: completion.usage.cost,
				tokens_prompt: completion.usage.prompt_tokens,
				streamed: false,
			},
		});
	});

	it('unknown id: 404; no id: 400', async () => {
		expect((await get(sandbox(), '/generation?id=gen-none')).status).toBe(404);
		expect((await get(sandbox(), '/generation')).status).toBe(400);
	});
});

describe('single models', () => {
	it.each(['openai/gpt-4o', 'openai/gpt-4o:nitro', 'google/gemma-3-27b-it:free'])(
		'GET /model/%s: that model',
		async (id) => {
			const { data } = await readBody<{ data: { id: string } }>(
				await get(sandbox(), `/model/${id}`),
			);
			expect(data.id).toBe(id.replace(':nitro', ''));
		},
	);

	it('unknown model: 404', async () => {
		expect((await get(sandbox(), '/model/a/b')).status).toBe(404);
		expect((await get(sandbox(), '/models/a/b/endpoints')).status).toBe(404);
	});

	it('endpoints: one per provider, the troubled one with nulls', async () => {
		const { data } = await readBody<{ data: { id: string; endpoints: object[] } }>(
			await get(sandbox(), '/models/openai/gpt-4o/endpoints'),
		);
		expect(data.endpoints).toMatchObject([
			{ tag: 'openai', provider_name: 'OpenAI', status: 0, uptime_last_5m: 100 },
			{ tag: 'azure', provider_name: 'Azure', status: -2, latency_last_30m: null },
		]);
	});
});

describe('counts and embeddings', () => {
	it('GET /models/count: as many as the list holds', async () => {
		const list = await readBody<{ total_count: number }>(await get(sandbox(), '/models'));
		const body = await readBody(await get(sandbox(), '/models/count'));
		expect(body).toEqual({ data: { count: list.total_count } });
	});

	it('GET /embeddings/models: only those, paged', async () => {
		const body = await readBody(await get(sandbox(), '/embeddings/models?limit=1'));
		expect(body).toMatchObject({
			data: [{ id: 'openai/text-embedding-3-small' }],
			total_count: 2,
			links: { next: '/api/v1/embeddings/models?limit=1&offset=1' },
		});
	});
});
