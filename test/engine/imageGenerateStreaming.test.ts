import { useSandbox } from './chat';
import { posted, runImages } from './images';

const MODEL = 'openai/gpt-5-image';

describe('Image Generate while n8n streams', () => {
	const sandbox = useSandbox();

	it('a provider that streams: words and previews are shown, the finished picture is the output', async () => {
		const plain = await runImages(sandbox.current, { model: MODEL });
		const run = await runImages(sandbox.current, { model: MODEL, stream: true });
		expect(posted(sandbox.current).map(({ body }) => body)).toMatchObject([{}, { stream: true }]);
		expect(run.chunks.map(({ type }) => type)).toEqual([
			'begin',
			'item',
			'item',
			'item',
			'item',
			'end',
		]);
		const shown = run.chunks.filter(({ type }) => type === 'item').map(({ content }) => content);
		expect(shown[0]).toBe('[sandbox] Drawing');
		expect(shown[1]).toMatch(/^\s+!\[Preview\]\(data:image\/png;base64,iVBORw0KGgo/);
		expect(shown[3]).toMatch(/^\s+!\[Picture\]\(data:image\/png;base64,iVBORw0KGgo/);
		expect(run.items[0]).toHaveLength(1);
		expect(run.items[0]?.[0]?.binary).toEqual(plain.items[0]?.[0]?.binary);
		expect(run.items[0]?.[0]?.json['usage']).toEqual(plain.items[0]?.[0]?.json['usage']);
	});

	it('several pictures: each finished one is an item', async () => {
		const run = await runImages(sandbox.current, {
			model: MODEL,
			stream: true,
			parameters: { options: { n: 2 } },
		});
		expect(run.items[0]?.map(({ json }) => json['index'])).toEqual([0, 1]);
	});

	it('buffered JSON although streaming was asked: works', async () => {
		const run = await runImages(sandbox.current, { stream: true });
		expect(posted(sandbox.current)[0]?.body).toMatchObject({ stream: true });
		expect(run.items[0]?.[0]?.json['mimeType']).toBe('image/png');
		expect(run.chunks).toEqual([]);
	});

	it('an error after a preview: not repeated, the reason is told', async () => {
		sandbox.current.setFaults([{ fault: 'stream-error', match: { path: '/images' } }]);
		const run = await runImages(sandbox.current, { model: MODEL, stream: true });
		expect(posted(sandbox.current)).toHaveLength(1);
		expect(run.error?.message).toContain('Provider disconnected unexpectedly');
	});

	it('words and no picture: an error with the words, not sent again', async () => {
		sandbox.current.setFaults([{ fault: 'images-none' }]);
		const run = await runImages(sandbox.current, { model: MODEL, stream: true });
		expect(posted(sandbox.current)).toHaveLength(1);
		expect(run.error?.message).toBe(
			`The answer is empty for ${MODEL}: no picture came back, only words: “[sandbox] Drawing”`,
		);
	});
});
