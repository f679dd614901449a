import { makeMp3, makeWav } from '../../sandbox/server';
import { useSandbox } from './chat';
import {
	fixture,
	posted,
	recordingItem,
	runTranscribe,
	sentRecordings,
	WHISPER,
} from './transcribe';

const GREETING = [
	{ word: 'Good', at: 0.5 },
	{ word: 'morning', at: 1 },
	{ word: 'everybody', at: 1.5 },
];
const GREETING_WAV = makeWav(4, GREETING);
const HEARING_MODEL = 'google/gemini-2.5-flash';

describe('Transcribe Audio', () => {
	const sandbox = useSandbox();

	it('a short recording with default settings: sent whole, one item with text and cost', async () => {
		const run = await runTranscribe(sandbox.current, { input: [recordingItem(GREETING_WAV)] });
		expect(run.error).toBeUndefined();
		expect(posted(sandbox.current)).toEqual([
			{
				path: '/audio/transcriptions',
				body: {
					model: WHISPER,
					input_audio: { data: GREETING_WAV.toString('base64'), format: 'wav' },
				},
			},
		]);
		expect(run.items).toEqual([
			[
				{
					json: {
						text: 'Good morning everybody',
						durationSeconds: 4,
						usage: {
							promptTokens: 36,
							completionTokens: 6,
							totalTokens: 42,
							cachedTokens: 0,
							reasoningTokens: 0,
							cost: 0.0001232,
						},
						attempts: [{ model: WHISPER, outcome: 'success', status: 200, waitedMs: 0 }],
					},
					pairedItem: { item: 0 },
				},
			],
		]);
	});

	it('every option of a transcription: sent under the name the API has for it', async () => {
		const run = await runTranscribe(sandbox.current, {
			input: [recordingItem(GREETING_WAV)],
			parameters: { outputFormat: 'segments' },
			options: {
				api: 'transcription',
				language: 'en',
				temperature: 0,
				timestampGranularities: ['segment', 'word'],
				providerOptions: '{ "groq": { "x": 1 } }',
			},
		});
		expect(posted(sandbox.current)).toMatchObject([
			{
				body: {
					language: 'en',
					temperature: 0,
					response_format: 'verbose_json',
					timestamp_granularities: ['segment', 'word'],
					provider: { options: { groq: { x: 1 } } },
				},
			},
		]);
		expect(run.items[0]?.[0]?.json).toMatchObject({
			text: 'Good morning everybody',
			language: 'en',
			durationSeconds: 4,
			segments: [{ start: 0.5, end: 1.9, text: 'Good morning everybody' }],
			words: [
				{ word: 'Good', start: 0.5, end: 0.9 },
				{ word: 'morning', start: 1, end: 1.4 },
				{ word: 'everybody', start: 1.5, end: 1.9 },
			],
		});
	});

	it.each([
		['srt', '1\n00:00:00,500 --> 00:00:01,900\nGood morning everybody\n', 'application/x-subrip'],
		['vtt', 'WEBVTT\n\n00:00:00.500 --> 00:00:01.900\nGood morning everybody\n', 'text/vtt'],
	])(
		'output format %s: captions as text and as a file',
		async (outputFormat, captions, mimeType) => {
			const run = await runTranscribe(sandbox.current, {
				input: [recordingItem(GREETING_WAV)],
				parameters: { outputFormat },
			});
			const item = run.items[0]?.[0];
			expect(item?.json).toMatchObject({ text: 'Good morning everybody', captions });
			expect(item?.json).not.toHaveProperty('segments');
			expect(item?.binary?.['data']).toMatchObject({
				mimeType,
				fileName: `captions.${outputFormat}`,
				data: Buffer.from(captions).toString('base64'),
			});
		},
	);

	it('simplify off: the body as OpenRouter sent it', async () => {
		const run = await runTranscribe(sandbox.current, {
			input: [recordingItem(GREETING_WAV)],
			parameters: { simplify: false },
		});
		expect(run.items[0]?.[0]?.json).toEqual({
			text: 'Good morning everybody',
			usage: { seconds: 4, input_tokens: 36, output_tokens: 6, total_tokens: 42, cost: 0.0001232 },
		});
	});

	it('an MP3 under a wrong name and MIME type: sent as mp3, by its content', async () => {
		const mp3 = makeMp3(2, [{ word: 'Hello', at: 0 }]);
		await runTranscribe(sandbox.current, { input: [recordingItem(mp3, 'audio/wav', 'x.wav')] });
		expect(sentRecordings(sandbox.current)).toEqual([{ bytes: mp3, format: 'mp3' }]);
	});

	it('three recordings: three items, in order and paired', async () => {
		const input = ['one', 'two', 'three'].map((word) =>
			recordingItem(makeWav(1, [{ word, at: 0 }])),
		);
		const run = await runTranscribe(sandbox.current, { input });
		expect(run.items[0]?.map(({ json, pairedItem }) => [json['text'], pairedItem])).toEqual([
			['one', { item: 0 }],
			['two', { item: 1 }],
			['three', { item: 2 }],
		]);
	});

	it('a fallback model: asked by the node, since the endpoint takes one model', async () => {
		sandbox.current.setFaults([{ fault: 'bad-gateway', match: { model: WHISPER } }]);
		const run = await runTranscribe(sandbox.current, {
			input: [recordingItem(GREETING_WAV)],
			parameters: { fallbackModels: ['deepgram/nova-3'] },
			execution: { maxRetries: 0 },
		});
		expect(posted(sandbox.current).map(({ body }) => body)).toMatchObject([
			{ model: WHISPER },
			{ model: 'deepgram/nova-3' },
		]);
		expect(posted(sandbox.current)[0]?.body).not.toHaveProperty('models');
		expect(run.items[0]?.[0]?.json).toMatchObject({
			text: 'Good morning everybody',
			attempts: [
				{ model: WHISPER, outcome: 'upstream' },
				{ model: 'deepgram/nova-3', outcome: 'success' },
			],
		});
	});
});

describe('Transcribe Audio with a chat model', () => {
	const sandbox = useSandbox();

	it('a model that hears: asked by chat for the spoken words alone', async () => {
		sandbox.current.setReplies([{ content: 'The bells ring at seven.' }]);
		const run = await runTranscribe(sandbox.current, {
			model: HEARING_MODEL,
			options: { language: 'en', vocabulary: 'Zoë, Big Ben', temperature: 0 },
		});
		expect(posted(sandbox.current)).toEqual([
			{
				path: '/chat/completions',
				body: {
					model: HEARING_MODEL,
					temperature: 0,
					messages: [
						{
							role: 'user',
							content: [
								{ type: 'text', text: expect.stringContaining('word for word') },
								{
									type: 'input_audio',
									input_audio: {
										data: fixture('speech.mp3').toString('base64'),
										format: 'mp3',
									},
								},
							],
						},
					],
				},
			},
		]);
		expect(JSON.stringify(posted(sandbox.current))).toContain('Zoë, Big Ben');
		expect(run.items[0]?.[0]?.json).toMatchObject({
			text: 'The bells ring at seven.',
			durationSeconds: 8.064,
		});
	});

	it('a question: asked as it is, its answer in place of the words', async () => {
		sandbox.current.setReplies([{ content: 'Four sentences.' }]);
		const run = await runTranscribe(sandbox.current, {
			model: HEARING_MODEL,
			options: { question: 'How many sentences are spoken?', partMinutes: 0.1 },
		});
		expect(posted(sandbox.current)).toHaveLength(1);
		expect(posted(sandbox.current)[0]?.body).toMatchObject({
			messages: [{ content: [{ type: 'text', text: 'How many sentences are spoken?' }, {}] }],
		});
		expect(run.items[0]?.[0]?.json['text']).toBe('Four sentences.');
	});

	it('nobody speaks: an empty text and a hint', async () => {
		sandbox.current.setReplies([{ content: '[no speech]' }]);
		const run = await runTranscribe(sandbox.current, { model: HEARING_MODEL });
		expect(run.items[0]?.[0]?.json['text']).toBe('');
		expect(run.hints.map(({ message }) => message)).toEqual(['The model heard no speech.']);
	});

	it.each([
		[
			'times',
			{ outputFormat: 'srt' },
			{},
			HEARING_MODEL,
			'Output Format: a chat model gives no times',
		],
		[
			'provider options',
			{},
			{ providerOptions: '{"a":{"b":1}}' },
			HEARING_MODEL,
			'Provider Options: they are for transcription only',
		],
		[
			'a model that is deaf',
			{},
			{},
			'anthropic/claude-sonnet-4.5',
			'Model: anthropic/claude-sonnet-4.5 cannot hear',
		],
		[
			'a question to Whisper',
			{},
			{ question: 'Why?' },
			WHISPER,
			`Model: ${WHISPER} transcribes and cannot be asked anything`,
		],
		[
			'vocabulary for Whisper',
			{},
			{ vocabulary: 'Zoë' },
			WHISPER,
			'Vocabulary: OpenRouter’s transcription takes no hints',
		],
	])('%s: refused by name, nothing sent', async (_, parameters, options, model, message) => {
		const run = await runTranscribe(sandbox.current, { parameters, options, model });
		expect(run.error?.message).toBe(message);
		expect(posted(sandbox.current)).toEqual([]);
	});
});
