import { runChat, useSandbox } from './chat';

const modelOf = (value: string) => ({ __rl: true, mode: 'id', value });

describe('Chat Completion, pictures and sound in the answer', () => {
	const sandbox = useSandbox();

	it('Answer With Images: the picture as a file, none of it in the JSON', async () => {
		const run = await runChat(sandbox.current, {
			parameters: {
				model: modelOf('google/gemini-2.5-flash-image'),
				options: { modalities: ['image', 'text'], imageAspectRatio: '16:9' },
			},
		});
		const [item] = run.items[0] ?? [];
		expect(sandbox.current.requests[0]?.body).toMatchObject({
			modalities: ['image', 'text'],
			image_config: { aspect_ratio: '16:9' },
		});
		expect(item?.binary).toMatchObject({
			image: { mimeType: 'image/png', fileName: 'image.png' },
		});
		expect(JSON.stringify(item?.json)).not.toContain('base64');
	});

	it('Simplify off: the body without the picture, which is a file', async () => {
		sandbox.current.setImageBytes(5000);
		const run = await runChat(sandbox.current, {
			parameters: {
				model: modelOf('google/gemini-2.5-flash-image'),
				options: { modalities: ['image', 'text'] },
				simplify: false,
			},
		});
		const [item] = run.items[0] ?? [];
		expect(item?.json).toMatchObject({ object: 'chat.completion' });
		expect(JSON.stringify(item?.json)).not.toContain('base64');
		expect(item?.binary).toHaveProperty('image');
	});

	it('Answer With Audio: asked for as a stream, raw samples come out as a WAV file', async () => {
		const samples = Buffer.alloc(480, 1);
		const audio = { data: samples.toString('base64'), transcript: 'Hello there' };
		sandbox.current.setReplies([{ content: null, message: { audio } }]);
		const run = await runChat(sandbox.current, {
			parameters: {
				model: modelOf('openai/gpt-4o-audio-preview'),
				options: { modalities: ['text', 'audio'], audioVoice: 'echo' },
			},
		});
		expect(sandbox.current.requests[0]?.contractViolations).toEqual([]);
		expect(sandbox.current.requests[0]?.body).toMatchObject({
			stream: true,
			audio: { voice: 'echo', format: 'pcm16' },
		});
		const [item] = run.items[0] ?? [];
		expect(item?.json['text']).toBe('Hello there');
		expect(item?.binary).toMatchObject({ audio: { mimeType: 'audio/wav', fileName: 'audio.wav' } });
		const wav = Buffer.from(item?.binary?.['audio']?.data ?? '', 'base64');
		expect(wav.toString('latin1', 0, 4)).toBe('RIFF');
		expect(wav.subarray(44)).toEqual(samples);
	});
});
