import { useSandbox } from './chat';
import { IMAGE_MODEL, posted, runImages } from './images';

/** What the answer to a paid request may lack. */
describe('Image Generate, answers with flaws', () => {
	const sandbox = useSandbox();

	it('fewer pictures than asked for: those that came, and a hint', async () => {
		sandbox.current.setFaults([{ fault: 'images-fewer' }]);
		const run = await runImages(sandbox.current, { parameters: { options: { n: 3 } } });
		expect(run.items[0]).toHaveLength(2);
		expect(run.hints.map(({ message }) => message)).toEqual([
			'Fewer pictures came than were asked for (2 of 3). What they cost is under usage.',
		]);
	});

	it('no picture and nothing billed: tried again, then an error that says what to try', async () => {
		sandbox.current.setFaults([{ fault: 'images-none', match: { path: '/images' } }]);
		const run = await runImages(sandbox.current, {
			parameters: { execution: { maxRetries: 1, maxDelaySeconds: 0.01 } },
		});
		expect(posted(sandbox.current)).toHaveLength(2);
		expect(run.error?.message).toBe(
			`The answer is empty for ${IMAGE_MODEL}: the list of pictures is empty`,
		);
		expect(run.error?.description).toContain('Say in the prompt that you want a picture');
	});

	it('words in place of a picture: an error with the words, not sent again', async () => {
		sandbox.current.setFaults([{ fault: 'images-none' }]);
		sandbox.current.setReplies([{ content: 'I cannot draw living people.' }]);
		const run = await runImages(sandbox.current, { parameters: { options: { api: 'chat' } } });
		expect(posted(sandbox.current)).toHaveLength(1);
		expect(run.error?.message).toBe(
			`The answer is empty for ${IMAGE_MODEL}: no picture came back, only words: “I cannot draw living people.”`,
		);
	});

	it('every picture broken: an error, paid for and never sent again', async () => {
		sandbox.current.setFaults([{ fault: 'images-corrupt-base64' }]);
		const run = await runImages(sandbox.current, { onError: 'continueRegularOutput' });
		expect(posted(sandbox.current)).toHaveLength(1);
		expect(run.items[0]).toEqual([
			{
				json: {
					error: `The answer is not what OpenRouter sends for ${IMAGE_MODEL}: Picture 1 of 1 could not be read: its data is broken`,
					details: expect.objectContaining({
						kind: 'malformed',
						usage: expect.objectContaining({ totalTokens: 4178 }),
					}),
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	it('no media type: told from the bytes', async () => {
		sandbox.current.setFaults([{ fault: 'images-no-media-type' }]);
		const run = await runImages(sandbox.current, {
			parameters: { options: { outputFormat: 'webp' } },
		});
		expect(run.items[0]?.[0]?.json['mimeType']).toBe('image/webp');
	});

	it('a wrong media type: the bytes decide', async () => {
		sandbox.current.setFaults([{ fault: 'images-wrong-media-type' }]);
		const run = await runImages(sandbox.current);
		expect(run.items[0]?.[0]?.binary?.['data']).toMatchObject({
			mimeType: 'image/png',
			fileName: 'a-red-fox.png',
		});
	});

	it('bytes of no picture, called one: kept, with a hint', async () => {
		sandbox.current.setFaults([{ fault: 'images-not-a-picture' }]);
		const run = await runImages(sandbox.current);
		expect(run.items[0]).toHaveLength(1);
		expect(run.hints[0]?.message).toBe(
			'Picture 1 of 1: it may be no picture, although it is called image/png.',
		);
	});
});
