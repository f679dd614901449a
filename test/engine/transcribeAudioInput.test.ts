import { listen, type LocalServer } from './localServer';
import { useSandbox } from './chat';
import { fixture, posted, recordingItem, runTranscribe, sentRecordings } from './transcribe';

const SPEECH = fixture('speech.wav');

describe('Transcribe Audio with bad input', () => {
	const sandbox = useSandbox();

	it.each([
		['an empty file', Buffer.alloc(0), 'the file in “data” is empty'],
		[
			'text named .mp3',
			Buffer.from('This is a shopping list: eggs, milk.'),
			'the file in “data” is no recording that can be sent: it is text/plain',
		],
		[
			'a truncated WAV header',
			SPEECH.subarray(0, 30),
			'the file in “data” cannot be read: its WAV header is broken or cut off',
		],
		[
			'a WAV file without sound',
			SPEECH.subarray(0, 44),
			'the file in “data” cannot be read: its WAV header is broken or cut off',
		],
		[
			'an MP3 file that is only a tag',
			Buffer.concat([Buffer.from('ID3\x03\x00\x00\x00\x00\x00\x10', 'latin1'), Buffer.alloc(16)]),
			'the file in “data” cannot be read: it holds no MP3 sound (Layer III)',
		],
		[
			'a picture',
			Buffer.from('\x89PNG\r\n\x1a\n and pixels', 'latin1'),
			'the file in “data” is no recording that can be sent: it is image/png',
		],
	])('%s: a message that names field and cause, nothing sent', async (_, bytes, cause) => {
		const run = await runTranscribe(sandbox.current, {
			input: [recordingItem(bytes, 'audio/mpeg', 'recording.mp3')],
		});
		expect(run.error?.message).toBe(`Input Binary Field: ${cause}`);
		expect(sandbox.current.requests).toEqual([]);
	});

	it('a missing binary field: the fields that are there are named', async () => {
		const run = await runTranscribe(sandbox.current, { parameters: { binaryField: 'audio' } });
		expect(run.error?.message).toBe(
			'Input Binary Field: this item has no binary field “audio”; its files are in: data',
		);
	});

	it('a format that cannot be split and is over the limit: says what to do', async () => {
		const m4a = Buffer.alloc(26 * 1024 * 1024);
		m4a.write('ftypM4A ', 4, 'latin1');
		const run = await runTranscribe(sandbox.current, {
			input: [recordingItem(m4a, 'audio/mp4', 'talk.m4a')],
		});
		expect(run.error?.message).toBe(
			'Input Binary Field: the file in “data” has 26.0 MB; M4A files cannot be split, and more than 25 MB are not taken',
		);
		expect(run.error?.description).toContain('Save the recording as MP3');
	});

	it('a format transcription does not take: refused by name', async () => {
		const aiff = Buffer.from('FORM\x00\x00\x00\x10AIFFCOMM and so on', 'latin1');
		const run = await runTranscribe(sandbox.current, { input: [recordingItem(aiff)] });
		expect(run.error?.message).toBe('Source: models that transcribe take no AIFF files');
		expect(posted(sandbox.current)).toEqual([]);
	});

	it('a bad item among good ones and Continue on Fail: nothing else is lost', async () => {
		const input = [recordingItem(SPEECH), recordingItem(Buffer.alloc(0)), recordingItem(SPEECH)];
		const run = await runTranscribe(sandbox.current, { input, onError: 'continueRegularOutput' });
		expect(run.items[0]?.map(({ json, pairedItem }) => [typeof json['text'], pairedItem])).toEqual([
			['string', { item: 0 }],
			['undefined', { item: 1 }],
			['string', { item: 2 }],
		]);
	});

	it('a model that gives no times, asked for captions: says which to choose', async () => {
		const run = await runTranscribe(sandbox.current, {
			input: [recordingItem(SPEECH)],
			model: 'deepgram/nova-3',
			parameters: { outputFormat: 'srt' },
		});
		expect(run.error?.message).toContain('deepgram/nova-3 (400)');
		expect(run.error?.description).toContain('Choose Text as Output Format');
	});
});

describe('Transcribe Audio from a URL', () => {
	const sandbox = useSandbox();
	const seen: Array<Record<string, unknown>> = [];
	let server: LocalServer;
	let other: LocalServer;

	beforeAll(async () => {
		other = await listen((_, response) => response.end(SPEECH));
		server = await listen((request, response) => {
			seen.push(request.headers);
			switch (request.url ?? '') {
				case '/speech.wav':
					response.setHeader('content-type', 'audio/wav');
					response.end(SPEECH);
					return;
				case '/moved.wav':
					response.writeHead(302, { location: '/speech.wav' }).end();
					return;
				case '/elsewhere.wav':
					response.writeHead(302, { location: `${other.baseUrl}/speech.wav` }).end();
					return;
				case '/page':
					response.setHeader('content-type', 'text/html');
					response.end('<!doctype html><title>Episode 12</title>');
					return;
				case '/endless':
					response.write(SPEECH);
					return;
				case '/empty.wav':
					response.end();
					return;
				case '/huge.wav':
					response.writeHead(200, { 'content-length': String(400 * 1024 * 1024) });
					response.write(SPEECH);
					return;
				default:
					response.writeHead(404).end();
			}
		});
	});
	beforeEach(() => void seen.splice(0));
	afterAll(async () => await Promise.all([server.close(), other.close()]));

	const fromUrl = async (place: string, more = {}) =>
		await runTranscribe(sandbox.current, {
			parameters: { source: 'url', audioUrl: `${server.baseUrl}${place}` },
			input: [{ json: {} }],
			...more,
		});

	it.each(['/speech.wav', '/moved.wav'])('%s: downloaded and sent, bit by bit', async (place) => {
		const run = await fromUrl(place);
		expect(run.error).toBeUndefined();
		expect(sentRecordings(sandbox.current)).toEqual([{ bytes: SPEECH, format: 'wav' }]);
	});

	it.each([
		['/elsewhere.wav', /leads to another host \(127\.0\.0\.1:\d+\)$/],
		['/page', /answers with a web page$/],
		['/empty.wav', /is empty$/],
		['/missing.wav', /answers with status 404$/],
		['/huge.wav', /has 400\.0 MB; the limit is 300 MB$/],
	])('%s: a clear error, nothing sent', async (place, message) => {
		const run = await fromUrl(place);
		expect(run.error?.message).toMatch(/^Audio URL: /);
		expect(run.error?.message).toMatch(message);
		expect(sandbox.current.requests).toEqual([]);
	});

	it('no address: a clear error', async () => {
		const run = await runTranscribe(sandbox.current, {
			parameters: { source: 'url', audioUrl: 'episode-12.mp3' },
		});
		expect(run.error?.message).toBe('Audio URL: “episode-12.mp3” is no http(s) address');
	});

	it('an answer that never ends: Stop ends the download', async () => {
		const run = await fromUrl('/endless', {
			cancelAfter: (cancel: () => void) => {
				const poll = setInterval(() => {
					if (seen.length === 0) return;
					clearInterval(poll);
					cancel();
				}, 5);
			},
		});
		expect(run.run.status).toBe('canceled');
		expect(posted(sandbox.current)).toEqual([]);
	});

	it('the host of the audio: never gets the API key', async () => {
		await fromUrl('/moved.wav');
		expect(seen).toHaveLength(2);
		expect(JSON.stringify(seen)).not.toContain('sandbox-key');
		expect(seen.every((headers) => headers['authorization'] === undefined)).toBe(true);
	});
});
