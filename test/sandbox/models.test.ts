import { get, useSandbox } from './client';

const sandbox = useSandbox();

interface Listed {
	id: string;
	context_length: number | null;
	pricing: { prompt: string };
	architecture: { output_modalities: string[]; modality: string | null };
}

interface Page {
	data: Listed[];
	total_count: number;
	links: { next: string | null };
}

async function list(query: string): Promise<Page> {
	const response = await get(sandbox(), `/models${query}`);
	expect(response.status).toBe(200);
	const page: Page = JSON.parse(await response.text());
	return page;
}

const ids = ({ data }: Page): string[] => data.map(({ id }) => id);

describe('GET /models', () => {
	it('no filter: every text model, without paging', async () => {
		const page = await list('');
		expect(page.total_count).toBe(page.data.length);
		expect(page.data.length).toBeGreaterThan(30);
		expect(page.links.next).toBeNull();
		expect(page.data.every((m) => m.architecture.output_modalities.includes('text'))).toBe(true);
	});

	it('catalogue: holds the odd ones', async () => {
		const { data } = await list('?output_modalities=all');
		expect(data.some(({ context_length }) => context_length === null)).toBe(true);
		expect(data.some(({ pricing }) => Number(pricing.prompt) < 0)).toBe(true);
		expect(data.some(({ architecture }) => architecture.modality === null)).toBe(true);
		expect(data.some(({ id }) => id.endsWith(':free'))).toBe(true);
		expect(new Set(data.map(({ id }) => id)).size).toBe(data.length);
	});

	it('output_modalities=transcription: only those', async () => {
		expect(ids(await list('?output_modalities=transcription'))).toEqual([
			'openai/whisper-large-v3',
			'deepgram/nova-3',
		]);
	});

	it('q: name or id', async () => {
		expect(ids(await list('?q=GPT-4o'))).toEqual([
			'openai/gpt-4o',
			'openai/gpt-4o-mini',
			'openai/gpt-4o-audio-preview',
		]);
	});

	it('supported_parameters: all of them', async () => {
		const found = ids(await list('?supported_parameters=structured_outputs,logprobs'));
		expect(found).toEqual(['openrouter/auto', 'openai/gpt-4o', 'openai/gpt-4o-mini']);
	});

	it('sort by context: longest first', async () => {
		const { data } = await list('?sort=context-high-to-low');
		const lengths = data.map(({ context_length }) => context_length ?? 0);
		expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
	});

	it('limit and offset: pages that join up, next null at the end', async () => {
		const all = ids(await list(''));
		const joined: string[] = [];
		let next: string | null = '/api/v1/models?limit=10';
		while (next !== null) {
			const page: Page = await list(next.replace('/api/v1/models', ''));
			expect(page.total_count).toBe(all.length);
			joined.push(...ids(page));
			next = page.links.next;
		}
		expect(joined).toEqual(all);
	});

	it('max_price in dollars per million: the dear ones are out', async () => {
		const found = ids(await list('?max_price=0.1&min_price=0.05&model_authors=openai'));
		expect(found).toEqual(['openai/gpt-oss-120b']);
	});

	it('without a key: listed; with a wrong one: 401', async () => {
		expect((await fetch(`${sandbox().baseUrl}/models`)).status).toBe(200);
		expect((await get(sandbox(), '/models', 'wrong')).status).toBe(401);
	});
});

describe('other listings', () => {
	it('GET /models/user: what the account shuts out is missing', async () => {
		const { data } = await list('/user');
		expect(data.some(({ id }) => id === 'openai/gpt-4o')).toBe(true);
		expect(data.some(({ id }) => id.startsWith('mancer/'))).toBe(false);
	});

	it('GET /providers: name and slug', async () => {
		const { data } = JSON.parse(await (await get(sandbox(), '/providers')).text());
		expect(data).toContainEqual(
			expect.objectContaining({ name: 'Google', slug: 'google-vertex', headquarters: 'US' }),
		);
	});

	it('GET /key: limit and remainder; 401 without a good key', async () => {
		const { data } = JSON.parse(await (await get(sandbox(), '/key')).text());
		expect(data).toMatchObject({ limit: 100, limit_remaining: 74.5, is_management_key: false });
		expect((await get(sandbox(), '/key', 'wrong')).status).toBe(401);
		expect((await fetch(`${sandbox().baseUrl}/key`)).status).toBe(401);
	});
});
