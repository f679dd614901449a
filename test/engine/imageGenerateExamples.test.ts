import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { INodeParameters } from 'n8n-workflow';
import { z } from 'zod/v3';

import { useSandbox, KEY } from './chat';
import { binaryFile, binaryItem, runNode } from './harness';
import { posted } from './images';

const workflow = z.object({
	nodes: z.array(z.object({ type: z.string(), parameters: z.record(z.any()) })),
});
const PNG = Buffer.from('\x89PNG\r\n\x1a\nand so on', 'latin1');

/** The parameters of the image node in an example workflow. */
function parametersOf(example: string): INodeParameters {
	const file = path.join(__dirname, '..', '..', 'examples', `${example}.json`);
	const { nodes } = workflow.parse(JSON.parse(readFileSync(file, 'utf8')));
	return nodes.find(({ type }) => type.endsWith('.openRouterImageGenerate'))?.parameters ?? {};
}

describe('Image Generate: the examples', () => {
	const sandbox = useSandbox();
	const credentials = () => ({
		openRouterAccountApi: { apiKey: KEY, baseUrl: sandbox.current.baseUrl },
	});

	it('product pictures: a PNG with a transparent background for each product', async () => {
		const run = await runNode('openRouterImageGenerate', {
			parameters: parametersOf('image-generate-products'),
			input: [{ json: { product: 'mug' } }, { json: { product: 'lamp' } }],
			credentials: credentials(),
		});
		expect(run.items[0]?.map(({ binary }) => binary?.['data']?.fileName)).toEqual([
			'product-photo-of-a-mug-whole-product-in-view-soft-studio.png',
			'product-photo-of-a-lamp-whole-product-in-view-soft-studio.png',
		]);
		expect(posted(sandbox.current)[0]?.body).toMatchObject({ background: 'transparent' });
	});

	it('restyle: the uploaded photo goes along', async () => {
		const run = await runNode('openRouterImageGenerate', {
			parameters: parametersOf('image-generate-restyle'),
			input: [binaryItem({ Photo: binaryFile(PNG, 'image/png', 'me.png') }, { Style: 'comic' })],
			credentials: credentials(),
		});
		expect(run.items[0]).toHaveLength(1);
		expect(posted(sandbox.current)[0]?.body).toMatchObject({
			input_references: [{ type: 'image_url' }],
		});
	});
});
