import { useSandbox } from './chat';
import { binaryFile, binaryItem } from './harness';
import { IMAGE_MODEL, posted, runImages } from './images';

const PNG_START = 'iVBORw0KGgo';
const PNG = Buffer.from('\x89PNG\r\n\x1a\nand so on', 'latin1');

describe('Image Generate', () => {
	const sandbox = useSandbox();

	it('a prompt with default settings: asks the image API, one item with a file', async () => {
		const run = await runImages(sandbox.current);
		expect(run.error).toBeUndefined();
		expect(posted(sandbox.current)).toEqual([
			{ path: '/images', body: { prompt: 'A red fox', model: IMAGE_MODEL } },
		]);
		expect(run.items).toEqual([
			[
				{
					json: {
						prompt: 'A red fox',
						model: IMAGE_MODEL,
						provider: null,
						mimeType: 'image/png',
						index: 0,
						usage: {
							promptTokens: 3,
							completionTokens: 4175,
							totalTokens: 4178,
							cachedTokens: 0,
							reasoningTokens: 0,
							cost: expect.any(Number),
						},
						attempts: [{ model: IMAGE_MODEL, outcome: 'success', status: 200, waitedMs: 0 }],
					},
					binary: {
						data: expect.objectContaining({
							mimeType: 'image/png',
							fileName: 'a-red-fox.png',
							fileExtension: 'png',
							fileType: 'image',
							data: expect.stringMatching(new RegExp(`^${PNG_START}`)),
						}),
					},
					pairedItem: { item: 0 },
				},
			],
		]);
		expect(run.hints).toEqual([]);
	});

	it('every option: sent under the name the API has for it', async () => {
		const run = await runImages(sandbox.current, {
			model: 'openai/gpt-5-image',
			parameters: {
				providerPreferences: {
					allowFallbacks: false,
					only: ['openai'],
					sort: 'price',
					options: '{ "openai": { "moderation": "low" } }',
				},
				options: {
					aspectRatio: '16:9',
					background: 'transparent',
					n: 2,
					outputCompression: 0,
					outputFormat: 'webp',
					quality: 'low',
					resolution: '2K',
					seed: 0,
					outputBinaryField: 'picture',
				},
			},
		});
		expect(run.error).toBeUndefined();
		expect(posted(sandbox.current)).toEqual([
			{
				path: '/images',
				body: {
					model: 'openai/gpt-5-image',
					prompt: 'A red fox',
					aspect_ratio: '16:9',
					background: 'transparent',
					n: 2,
					output_compression: 0,
					output_format: 'webp',
					quality: 'low',
					resolution: '2K',
					seed: 0,
					provider: {
						allow_fallbacks: false,
						only: ['openai'],
						sort: { by: 'price' },
						options: { openai: { moderation: 'low' } },
					},
				},
			},
		]);
		expect(
			run.items[0]?.map(({ json, binary }) => [
				json['index'],
				json['mimeType'],
				binary?.['picture']?.fileName,
			]),
		).toEqual([
			[0, 'image/webp', 'a-red-fox-1.webp'],
			[1, 'image/webp', 'a-red-fox-2.webp'],
		]);
	});

	it('reference pictures from a field and from addresses: files first, as data URLs', async () => {
		const run = await runImages(sandbox.current, {
			parameters: {
				referenceImages: { binaryFields: 'photo', urls: 'https://example.com/a.jpg' },
			},
			input: [
				binaryItem({ photo: binaryFile(PNG, 'text/plain', 'photo.txt') }, { p: 'As a comic' }),
			],
		});
		expect(run.error).toBeUndefined();
		expect(posted(sandbox.current)).toEqual([
			{
				path: '/images',
				body: {
					model: IMAGE_MODEL,
					prompt: 'As a comic',
					input_references: [
						{
							type: 'image_url',
							image_url: { url: `data:image/png;base64,${PNG.toString('base64')}` },
						},
						{ type: 'image_url', image_url: { url: 'https://example.com/a.jpg' } },
					],
				},
			},
		]);
	});

	it('a vector model: an SVG file', async () => {
		const run = await runImages(sandbox.current, {
			model: 'recraft/recraft-v3-svg',
			parameters: { options: { outputFormat: 'svg' } },
		});
		expect(run.items[0]?.[0]?.binary?.['data']).toMatchObject({
			mimeType: 'image/svg+xml',
			fileName: 'a-red-fox.svg',
			fileExtension: 'svg',
		});
	});

	it('many prompts: items in the order of the input, each paired', async () => {
		const prompts = Array.from({ length: 20 }, (_, index) => `Picture ${index}`);
		const run = await runImages(sandbox.current, { prompts });
		expect(run.items[0]?.map(({ json, pairedItem }) => [json['prompt'], pairedItem])).toEqual(
			prompts.map((prompt, item) => [prompt, { item }]),
		);
		expect(sandbox.current.requests.filter(({ path }) => path === '/images/models')).toHaveLength(
			1,
		);
	});

	it('Simplify off: the body as it came, and the pictures as files of one item', async () => {
		const run = await runImages(sandbox.current, {
			parameters: { simplify: false, options: { n: 2 } },
		});
		const item = run.items[0]?.[0];
		expect(run.items[0]).toHaveLength(1);
		expect(item?.json).toEqual({
			created: expect.any(Number),
			data: [
				{ b64_json: item?.binary?.['data']?.data, media_type: 'image/png' },
				{ b64_json: item?.binary?.['data_1']?.data, media_type: 'image/png' },
			],
			usage: expect.objectContaining({ completion_tokens: 8350 }),
		});
	});

	it('a limit first: sent again, billed once', async () => {
		sandbox.current.setFaults([{ fault: 'rate-limit', times: 1 }]);
		const run = await runImages(sandbox.current);
		expect(run.items[0]?.[0]?.json['attempts']).toEqual([
			expect.objectContaining({ outcome: 'rateLimit', status: 429 }),
			expect.objectContaining({ outcome: 'success', status: 200 }),
		]);
		expect(sandbox.current.stats.billed).toBe(1);
	});

	it('fallback models: asked one at a time, because the image API takes no list', async () => {
		sandbox.current.setFaults([
			{ fault: 'server-error', match: { path: '/images', model: IMAGE_MODEL } },
		]);
		const run = await runImages(sandbox.current, {
			parameters: {
				fallbackModels: ['bytedance-seed/seedream-4.5'],
				execution: { maxRetries: 0 },
			},
		});
		expect(run.items[0]?.[0]?.json['model']).toBe('bytedance-seed/seedream-4.5');
		expect(posted(sandbox.current).map(({ body }) => body)).toEqual([
			{ prompt: 'A red fox', model: IMAGE_MODEL },
			{ prompt: 'A red fox', model: 'bytedance-seed/seedream-4.5' },
		]);
	});
});
