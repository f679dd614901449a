import type { INodeParameters } from 'n8n-workflow';

import { useSandbox } from './chat';
import { binaryFile, binaryItem } from './harness';
import { posted, runImages } from './images';

const TEXT = binaryFile(Buffer.from('just words'), 'image/png', 'photo.png');

/** Parameters, and the message a user reads; nothing may be sent. */
const CASES: ReadonlyArray<readonly [string, INodeParameters, string]> = [
	['an empty prompt', { prompt: ' ' }, 'Prompt: it is empty'],
	[
		'a missing binary field',
		{ referenceImages: { binaryFields: 'logo' } },
		'Reference Images: this item has no binary field “logo”; its files are in: photo',
	],
	[
		'a reference that is no picture, whatever it is called',
		{ referenceImages: { binaryFields: 'photo' } },
		'Reference Images: the file in “photo” is no picture (text/plain)',
	],
	[
		'an address that is not http(s)',
		{ referenceImages: { urls: 'ftp://example.com/a.png' } },
		'Reference Images: “ftp://example.com/a.png” is no http(s) address',
	],
	[
		'too many references',
		{ referenceImages: { urls: Array(17).fill('https://example.com/a.png').join() } },
		'Reference Images: there are 17; the limit is 16',
	],
	['no pictures', { options: { n: 0 } }, 'Number of Images: 0 is too low; the lowest value is 1'],
	[
		'eleven pictures',
		{ options: { n: 11 } },
		'Number of Images: 11 is too high; the highest value is 10',
	],
	[
		'pixels that contradict the ratio',
		{ options: { size: '1024x1024', aspectRatio: '16:9' } },
		'Size: “1024x1024” contradicts Aspect Ratio (16:9)',
	],
	[
		'a size class that contradicts the resolution',
		{ options: { size: '2K', resolution: '4K' } },
		'Size: “2K” contradicts Resolution (4K)',
	],
	[
		'a size that is none',
		{ options: { size: 'big' } },
		'Size: “big” is neither pixels nor a size class',
	],
	[
		'a ratio that is none',
		{ options: { aspectRatio: '={{ "5:3" }}' } },
		'Aspect Ratio: “5:3” is not one of its values',
	],
	[
		'a transparent JPEG',
		{ options: { background: 'transparent', outputFormat: 'jpeg' } },
		'Background: a JPEG picture cannot be transparent',
	],
];

describe('Image Generate, bad input', () => {
	const sandbox = useSandbox();

	it.each(CASES)(
		'%s: names the field and the item, nothing is sent',
		async (_, parameters, message) => {
			const run = await runImages(sandbox.current, {
				parameters,
				input: [binaryItem({ photo: TEXT }, { p: 'As a comic' })],
			});
			expect(run.error?.message).toBe(message);
			expect(run.error).toMatchObject({ context: { itemIndex: 0 } });
			expect(sandbox.current.requests).toEqual([]);
		},
	);

	it.each([
		[
			'a parameter the catalogue does not have for the model',
			'google/gemini-2.5-flash-image',
			{ options: { quality: 'high' } },
			'Quality: google/gemini-2.5-flash-image does not support it',
		],
		[
			'a value the model does not know',
			'recraft/recraft-v3-svg',
			{ options: { outputFormat: 'png' } },
			'Output Format: recraft/recraft-v3-svg does not support “png”, only svg',
		],
		[
			'more pictures than the model makes',
			'recraft/recraft-v3-svg',
			{ options: { n: 2 } },
			'Number of Images: recraft/recraft-v3-svg takes 1 at most',
		],
		[
			'references for a model that takes text only',
			'recraft/recraft-v3-svg',
			{ referenceImages: { urls: 'https://example.com/a.png' } },
			'Reference Images: recraft/recraft-v3-svg takes no pictures',
		],
		[
			'a model that makes no pictures',
			'openai/gpt-4o-mini',
			{},
			'Model: openai/gpt-4o-mini makes no pictures',
		],
	])('%s: refused by name before anything is sent', async (_, model, parameters, message) => {
		const run = await runImages(sandbox.current, { model, parameters });
		expect(run.error?.message).toBe(message);
		expect(posted(sandbox.current)).toEqual([]);
	});

	it('pixels that fit the ratio: sent without the ratio', async () => {
		const run = await runImages(sandbox.current, {
			parameters: { options: { size: '1920x1080', aspectRatio: '16:9' } },
		});
		expect(run.error).toBeUndefined();
		expect(posted(sandbox.current)[0]?.body).not.toHaveProperty('aspect_ratio');
	});

	it('one bad item of three with Continue: the others are made', async () => {
		const run = await runImages(sandbox.current, {
			prompts: ['A fox', '', 'A hen'],
			onError: 'continueRegularOutput',
		});
		expect(run.items[0]?.map(({ json }) => json['error'] ?? json['prompt'])).toEqual([
			'A fox',
			'Prompt: it is empty',
			'A hen',
		]);
	});
});
