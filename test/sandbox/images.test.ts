import type { FaultName } from '../../sandbox/server';
import {
	chatBody,
	firstChoice,
	get,
	post,
	postChat,
	readBody,
	readCompletion,
	readError,
	useSandbox,
} from './client';

const sandbox = useSandbox();

const DRAWER = 'bytedance-seed/seedream-4.5';
const STREAMER = 'openai/gpt-5-image';
const IMAGE_CHAT = 'google/gemini-2.5-flash-image';

interface ImageAnswer {
	created: number;
	data: Array<{ b64_json: string; media_type?: string }>;
	usage: { cost: number; completion_tokens: number };
}

const request = async (fields: object = {}): Promise<Response> =>
	await post(sandbox(), '/images', { model: DRAWER, prompt: 'a red panda', ...fields });

const draw = async (fields: object = {}): Promise<ImageAnswer> =>
	await readBody<ImageAnswer>(await request(fields));

const bytesOf = (answer: ImageAnswer, index = 0): Buffer =>
	Buffer.from(answer.data[index]?.b64_json ?? '', 'base64');

async function provoke(fault: FaultName, fields: object = {}): Promise<ImageAnswer> {
	sandbox().setFaults([{ fault }]);
	return await draw(fields);
}

describe('POST /images', () => {
	it('two pictures: different ones, with media type and price', async () => {
		const answer = await draw({ n: 2 });
		expect(answer).toEqual({
			created: expect.any(Number),
			data: [
				{ b64_json: expect.any(String), media_type: 'image/png' },
				{ b64_json: expect.any(String), media_type: 'image/png' },
			],
			usage: {
				prompt_tokens: 3,
				completion_tokens: 8350,
				total_tokens: 8353,
				cost: 0.08,
				is_byok: false,
				completion_tokens_details: { image_tokens: 8350 },
			},
		});
		expect(answer.data[0]).not.toEqual(answer.data[1]);
		expect(sandbox().requests[0]).toMatchObject({ model: DRAWER, billed: true });
	});

	it('same request twice: the same picture', async () => {
		expect((await draw({ seed: 0 })).data).toEqual((await draw({ seed: 0 })).data);
	});

	it.each([
		['png', 'image/png', '89504e470d0a1a0a'],
		['jpeg', 'image/jpeg', 'ffd8ffe0'],
		['webp', 'image/webp', '52494646'],
		['svg', 'image/svg+xml', '3c737667'],
	])('output format %s: %s by type and first bytes', async (format, mediaType, magic) => {
		const answer = await draw({ output_format: format });
		expect(answer.data[0]?.media_type).toBe(mediaType);
		expect(bytesOf(answer).toString('hex')).toMatch(new RegExp(`^${magic}`));
	});

	it.each([
		[{}, [1024, 1024]],
		[{ size: '640x360' }, [640, 360]],
		[{ resolution: '2K', aspect_ratio: '16:9' }, [2048, 1152]],
		[{ resolution: '512', aspect_ratio: '9:16' }, [288, 512]],
	])('%j: %j pixels', async (fields, pixels) => {
		const bytes = bytesOf(await draw(fields));
		expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual(pixels);
	});

	it('image bytes set: at least that large', async () => {
		sandbox().setImageBytes(4_000_000);
		for (const output_format of ['png', 'jpeg', 'webp', 'svg']) {
			const { length } = bytesOf(await draw({ output_format }));
			expect(length).toBeGreaterThanOrEqual(4_000_000);
			expect(length).toBeLessThan(4_001_000);
		}
	});

	it.each([
		['unknown field', { aspectRatio: '1:1' }, 400, "'aspectRatio'"],
		['eleven pictures', { n: 11 }, 400, 'n: Number must be less than or equal to 10'],
		['empty prompt', { prompt: '' }, 400, 'prompt:'],
		['pixels and tier', { size: '640x360', resolution: '1K' }, 400, 'size: pixels conflict'],
		['unknown provider option', { provider: { options: { acme: {} } } }, 400, "'acme'"],
		['zdr preference', { provider: { zdr: true } }, 400, "'zdr'"],
		['text model', { model: 'x-ai/grok-4' }, 404, 'image generation'],
		['unknown model', { model: 'a/b' }, 400, 'a/b is not a valid model ID'],
		[
			'reference for a text-only model',
			{
				model: 'recraft/recraft-v3-svg',
				input_references: [{ type: 'image_url', image_url: { url: 'https://example.com/a.png' } }],
			},
			400,
			'input_references',
		],
	])('%s: refused', async (_name, fields, status, message) => {
		const response = await request(fields);
		expect(response.status).toBe(status);
		expect((await readError(response)).message).toContain(message);
	});
});

describe('image faults', () => {
	it('images-fewer: one less than asked for', async () => {
		expect((await provoke('images-fewer', { n: 3 })).data).toHaveLength(2);
	});

	it('images-none: an empty list, not billed', async () => {
		const { data, usage } = await provoke('images-none');
		expect(data).toEqual([]);
		expect(usage.cost).toBe(0);
		expect(sandbox().requests[0]?.billed).toBe(false);
	});

	it('images-corrupt-base64: characters that base64 does not know', async () => {
		expect((await provoke('images-corrupt-base64')).data[0]?.b64_json).toMatch(/^%%/);
	});

	it('images-not-a-picture: base64 of something else', async () => {
		expect(bytesOf(await provoke('images-not-a-picture')).toString()).toContain('not a picture');
	});

	it('images-no-media-type: bytes only', async () => {
		expect(Object.keys((await provoke('images-no-media-type')).data[0] ?? {})).toEqual([
			'b64_json',
		]);
	});

	it('images-wrong-media-type: says jpeg, is png', async () => {
		const answer = await provoke('images-wrong-media-type');
		expect(answer.data[0]?.media_type).toBe('image/jpeg');
		expect(bytesOf(answer).toString('latin1', 1, 4)).toBe('PNG');
	});

	it('status fault on the model: 429 with the same rules as chat', async () => {
		sandbox().setFaults([{ fault: 'rate-limit', match: { model: DRAWER }, times: 1 }]);
		expect((await request()).status).toBe(429);
		expect((await request()).status).toBe(200);
	});

	it('chat-only fault: no effect', async () => {
		sandbox().setFaults([{ fault: 'empty-choices' }]);
		expect((await draw()).data).toHaveLength(1);
		expect(sandbox().requests[0]).not.toHaveProperty('fault');
	});
});

describe('image streams', () => {
	const readTypes = async (response: Response): Promise<string[]> =>
		[...(await response.text()).matchAll(/"type":"([a-z_.]+)"/g)].map((match) => match[1] ?? '');

	it('streaming provider: text, partials, completed, [DONE]', async () => {
		const response = await request({ model: STREAMER, stream: true });
		expect(response.headers.get('content-type')).toContain('text/event-stream');
		const text = await response.text();
		const types = [...text.matchAll(/"type":"image_generation\.([a-z_]+)"/g)].map(([, t]) => t);
		expect(types).toEqual(['text_chunk', 'partial_image', 'partial_image', 'completed']);
		expect(text.endsWith('data: [DONE]\n\n')).toBe(true);
	});

	it('other provider: plain JSON although a stream was asked for', async () => {
		const response = await request({ stream: true });
		expect(response.headers.get('content-type')).toBe('application/json');
	});

	it('stream-error: an error event after the first pieces, not billed', async () => {
		sandbox().setFaults([{ fault: 'stream-error' }]);
		const types = await readTypes(await request({ model: STREAMER, stream: true }));
		expect(types.at(-2)).toBe('error');
		expect(sandbox().requests[0]?.billed).toBe(false);
	});
});

describe('pictures in chat', () => {
	it('modalities with image: a data URL beside the text', async () => {
		const response = await postChat(
			sandbox(),
			chatBody('a cat', { model: IMAGE_CHAT, modalities: ['image', 'text'] }),
		);
		const body = await readCompletion(response);
		expect(firstChoice(body).message.images).toEqual([
			{ type: 'image_url', image_url: { url: expect.stringMatching(/^data:image\/png;base64,/) } },
		]);
		expect(body.usage.completion_tokens_details.image_tokens).toBe(1290);
	});

	it('streamed: pictures in a delta', async () => {
		const fields = { model: IMAGE_CHAT, modalities: ['image', 'text'], stream: true };
		const text = await (await postChat(sandbox(), chatBody('a cat', fields))).text();
		expect(text).toContain('"images":[{"type":"image_url"');
	});

	it('images-none: text only', async () => {
		sandbox().setFaults([{ fault: 'images-none' }]);
		const fields = { model: IMAGE_CHAT, modalities: ['image', 'text'] };
		const body = await readCompletion(await postChat(sandbox(), chatBody('a cat', fields)));
		expect(firstChoice(body).message).toMatchObject({
			content: '[sandbox] You said: a cat',
			images: [],
		});
	});

	it('model without pictures: 404 that names the modalities', async () => {
		const response = await postChat(sandbox(), chatBody('a cat', { modalities: ['image'] }));
		expect(response.status).toBe(404);
		expect((await readError(response)).message).toContain('output modalities: image');
	});
});

describe('image models', () => {
	it('list: parameters, streaming and the address of the endpoints', async () => {
		const { data } = await readBody<{ data: object[] }>(await get(sandbox(), '/images/models'));
		expect(data).toHaveLength(5);
		expect(data).toContainEqual(
			expect.objectContaining({
				id: DRAWER,
				supports_streaming: false,
				endpoints: `/api/v1/images/models/${DRAWER}/endpoints`,
			}),
		);
	});

	it('endpoints: at the top level', async () => {
		const response = await get(sandbox(), `/images/models/${DRAWER}/endpoints`);
		const body = await readBody<{ id: string; endpoints: object[] }>(response);
		expect(body.id).toBe(DRAWER);
		expect(body.endpoints[0]).toMatchObject({ provider_slug: 'seed', provider_tag: null });
	});
});
