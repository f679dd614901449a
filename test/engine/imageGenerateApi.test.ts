import type { IncomingMessage, ServerResponse } from 'node:http';
import type { IDataObject } from 'n8n-workflow';

import { useSandbox } from './chat';
import { runImages, IMAGE_MODEL, posted } from './images';
import { listen, type LocalServer } from './localServer';

const PNG = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(40_000, 7)]);
const PICTURE = { b64_json: PNG.toString('base64'), media_type: 'image/png' };

interface Asked {
	path: string;
	body: IDataObject;
}

/** A gateway that answers by path: a status, or 200 with a body. */
async function gateway(
	answers: Record<string, number | object>,
	asked: Asked[],
): Promise<LocalServer> {
	return await listen((request, response) => void answer(request, response));

	async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(Buffer.from(chunk));
		const path = (request.url ?? '').replace(/\?.*$/, '');
		const text = Buffer.concat(chunks).toString();
		if (text !== '') asked.push({ path, body: JSON.parse(text) });
		const given = answers[path] ?? 404;
		const status = typeof given === 'number' ? given : 200;
		response.writeHead(status, { 'content-type': 'application/json' });
		response.end(JSON.stringify(typeof given === 'number' ? { detail: 'Not Found' } : given));
	}
}

const chatAnswer = (images: object[]): object => ({
	id: 'gen-1',
	model: 'house/painter',
	provider: 'House',
	choices: [
		{ finish_reason: 'stop', message: { role: 'assistant', content: 'Here you are.', images } },
	],
	usage: { prompt_tokens: 5, completion_tokens: 7, total_tokens: 12, cost: 0.01 },
});
const CHAT_PICTURE = {
	type: 'image_url',
	image_url: { url: `data:image/png;base64,${PICTURE.b64_json}` },
};

describe('Image Generate, either API', () => {
	const sandbox = useSandbox();
	const servers: LocalServer[] = [];
	afterEach(async () => {
		await Promise.all(servers.splice(0).map(async ({ close }) => await close()));
	});

	async function open(answers: Record<string, number | object>) {
		const asked: Asked[] = [];
		const server = await gateway(answers, asked);
		servers.push(server);
		return { server, asked };
	}

	it('a gateway without the image API: chat after the 404, with everything it takes', async () => {
		const { server, asked } = await open({ '/chat/completions': chatAnswer([CHAT_PICTURE]) });
		const run = await runImages(server, {
			model: 'house/painter',
			parameters: {
				providerPreferences: { only: ['house'] },
				referenceImages: { urls: 'https://example.com/a.png' },
				options: { aspectRatio: '16:9', resolution: '2K', seed: 3 },
			},
		});
		expect(run.error).toBeUndefined();
		expect(asked.map(({ path }) => path)).toEqual(['/images', '/chat/completions']);
		expect(asked[1]?.body).toEqual({
			model: 'house/painter',
			messages: [
				{
					role: 'user',
					content: [
						{ type: 'text', text: 'A red fox' },
						{ type: 'image_url', image_url: { url: 'https://example.com/a.png' } },
					],
				},
			],
			modalities: ['image', 'text'],
			image_config: { aspect_ratio: '16:9', image_size: '2K' },
			seed: 3,
			provider: { only: ['house'] },
		});
		expect(run.items[0]?.[0]).toMatchObject({
			json: { text: 'Here you are.', model: 'house/painter', provider: 'House', index: 0 },
			binary: { data: { mimeType: 'image/png', data: PICTURE.b64_json } },
		});
	});

	it('only the chat catalogue lists the model: chat at once, with its modalities', async () => {
		const { server, asked } = await open({
			'/images/models': { data: [] },
			'/models': {
				data: [{ id: 'house/painter', architecture: { output_modalities: ['image'] } }],
			},
			'/chat/completions': chatAnswer([CHAT_PICTURE]),
		});
		await runImages(server, { model: 'house/painter' });
		expect(asked).toEqual([
			{
				path: '/chat/completions',
				body: {
					model: 'house/painter',
					messages: [{ role: 'user', content: 'A red fox' }],
					modalities: ['image'],
				},
			},
		]);
	});

	it('a listed model that has no image API after all: chat, with its modalities', async () => {
		const { server, asked } = await open({
			'/images/models': {
				data: [{ id: 'house/painter', architecture: { output_modalities: ['image'] } }],
			},
			'/chat/completions': chatAnswer([CHAT_PICTURE]),
		});
		await runImages(server, { model: 'house/painter' });
		expect(asked.map(({ path, body }) => [path, body['modalities']])).toEqual([
			['/images', undefined],
			['/chat/completions', ['image']],
		]);
	});

	it('API set to Images: a 404 is the end', async () => {
		const { server, asked } = await open({ '/chat/completions': chatAnswer([CHAT_PICTURE]) });
		const run = await runImages(server, { parameters: { options: { api: 'images' } } });
		expect(asked.map(({ path }) => path)).toEqual(['/images']);
		expect(run.error?.message).toContain('(404)');
	});

	it('API set to Chat: the sandbox draws there, too', async () => {
		const run = await runImages(sandbox.current, {
			parameters: { options: { api: 'chat', aspectRatio: '1:1' } },
		});
		expect(posted(sandbox.current)).toEqual([
			{
				path: '/chat/completions',
				body: {
					model: IMAGE_MODEL,
					messages: [{ role: 'user', content: 'A red fox' }],
					modalities: ['image', 'text'],
					image_config: { aspect_ratio: '1:1' },
				},
			},
		]);
		expect(run.items[0]?.[0]?.binary?.['data']?.mimeType).toBe('image/png');
	});

	it('provider options for chat: refused, nothing sent', async () => {
		const run = await runImages(sandbox.current, {
			parameters: {
				providerPreferences: { options: '{ "openai": {} }' },
				options: { api: 'chat' },
			},
		});
		expect(run.error?.message).toMatch(/^Provider Options \(JSON\): the chat API/);
		expect(posted(sandbox.current)).toEqual([]);
	});

	describe('one of three pictures broken', () => {
		const broken = { b64_json: `${PICTURE.b64_json.slice(0, 30_000)}%%%`, media_type: 'image/png' };
		const answers = {
			'/images': { created: 1, data: [PICTURE, broken, PICTURE], usage: { cost: 0.12 } },
		};
		const message = `The answer is not what OpenRouter sends for ${IMAGE_MODEL}: Picture 2 of 3 could not be read: its data is broken`;

		it('with Continue: the others, and an error item', async () => {
			const { server, asked } = await open(answers);
			const run = await runImages(server, {
				onError: 'continueErrorOutput',
				parameters: { options: { n: 3 } },
			});
			expect(run.items[0]?.map(({ json }) => json['index'])).toEqual([0, 2]);
			expect(run.items[1]?.map(({ json }) => json['error'])).toEqual([message]);
			expect(asked).toHaveLength(1);
		});

		it('without: the others, and a hint', async () => {
			const { server } = await open(answers);
			const run = await runImages(server);
			expect(run.error).toBeUndefined();
			expect(run.items[0]?.map(({ json }) => json['index'])).toEqual([0, 2]);
			expect(run.hints.map((hint) => hint.message)).toEqual([message]);
		});
	});

	it('a revised prompt: part of the output', async () => {
		const { server } = await open({
			'/images': { created: 1, data: [{ ...PICTURE, revised_prompt: 'A fox at dusk' }] },
		});
		const run = await runImages(server);
		expect(run.items[0]?.[0]?.json).toMatchObject({
			prompt: 'A red fox',
			revisedPrompt: 'A fox at dusk',
		});
	});
});
