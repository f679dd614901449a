import { makeMp3, makeWav } from '../../sandbox/server';
import { KEY, post, readBody, readError, useSandbox } from './client';

const sandbox = useSandbox();

const MODEL = 'openai/whisper-large-v3';
const WORDS = [
	{ word: 'one', at: 0.5 },
	{ word: 'two', at: 3 },
	{ word: 'three', at: 7.25 },
];

interface Transcript {
	text: string;
	duration?: number;
	segments?: Array<{ id: number; start: number; end: number; text: string }>;
	words?: Array<{ word: string; start: number; end: number }>;
	usage: { seconds: number; cost: number };
}

const asJson = async (audio: Buffer, fields: object = {}, format = 'wav'): Promise<Response> =>
	await post(sandbox(), '/audio/transcriptions', {
		model: MODEL,
		input_audio: { data: audio.toString('base64'), format },
		...fields,
	});

const hear = async (audio: Buffer, fields: object = {}): Promise<Transcript> =>
	await readBody<Transcript>(await asJson(audio, fields));

async function asForm(audio: Buffer, fields: Array<[string, string]>): Promise<Response> {
	const form = new FormData();
	form.append('file', new Blob([audio], { type: 'audio/wav' }), 'talk.wav');
	for (const [name, value] of fields) form.append(name, value);
	return await fetch(`${sandbox().baseUrl}/audio/transcriptions`, {
		method: 'POST',
		headers: { authorization: `Bearer ${KEY}` },
		body: form,
	});
}

describe('POST /audio/transcriptions', () => {
	it('WAV with words: their text, seconds and cost', async () => {
		const response = await asJson(makeWav(10, WORDS));
		expect(response.headers.get('x-generation-id')).toMatch(/^gen-/);
		expect(await readBody(response)).toEqual({
			text: 'one two three',
			usage: {
				seconds: 10,
				input_tokens: 90,
				output_tokens: 4,
				total_tokens: 94,
				cost: 0.000308,
			},
		});
	});

	it.each([
		['WAV', makeWav],
		['MP3', makeMp3],
	])('%s, verbose with words: each at its time', async (_name, make) => {
		const body = await hear(make(10, WORDS), {
			response_format: 'verbose_json',
			timestamp_granularities: ['word', 'segment'],
		});
		expect(body.duration).toBeCloseTo(10, 1);
		expect(body.words?.map(({ word }) => word)).toEqual(['one', 'two', 'three']);
		for (const [index, { at }] of WORDS.entries()) {
			expect(Math.abs((body.words?.[index]?.start ?? NaN) - at)).toBeLessThan(0.03);
		}
		expect(body.segments?.map(({ id, text }) => [id, text])).toEqual([
			[0, 'one two'],
			[1, 'three'],
		]);
	});

	it('second half of a file: only its words, from its own start', async () => {
		const whole = makeMp3(10, WORDS);
		const frame = 417 * 192;
		const body = await hear(whole.subarray(frame), {
			response_format: 'verbose_json',
			timestamp_granularities: ['word'],
		});
		expect(body.text).toBe('three');
		expect(body.words?.[0]?.start).toBeCloseTo(7.25 - (192 * 1152) / 44_100, 1);
		expect(body).not.toHaveProperty('segments');
	});

	it('audio without words: remarks every five seconds, marked as the sandbox’s', async () => {
		const { text, segments } = await hear(makeWav(12), { response_format: 'verbose_json' });
		expect(text).toBe('[sandbox] From 0 seconds on. From 5 seconds on. From 10 seconds on.');
		expect(segments?.map(({ start, end }) => [start, end])).toEqual([
			[0, 2],
			[5, 6.6],
			[10, 11.6],
		]);
	});

	it('scripted reply: its text', async () => {
		sandbox().setReplies([{ content: 'as written' }]);
		expect((await hear(makeWav(1))).text).toBe('as written');
	});

	it('fault with times 1: per piece of audio', async () => {
		sandbox().setFaults([{ fault: 'bad-gateway', times: 1 }]);
		const statuses: number[] = [];
		for (const seconds of [1, 2, 1, 2]) statuses.push((await asJson(makeWav(seconds))).status);
		expect(statuses).toEqual([502, 502, 200, 200]);
	});

	it.each([
		[
			'data URL',
			{ input_audio: { data: 'data:audio/wav;base64,AA', format: 'wav' } },
			400,
			'bare base64',
		],
		['format srt', { response_format: 'srt' }, 400, 'response_format'],
		['temperature 2', { temperature: 2 }, 400, 'temperature'],
		['prompt field', { prompt: 'names' }, 400, "'prompt'"],
		[
			'verbose on a provider without it',
			{ model: 'deepgram/nova-3', response_format: 'verbose_json' },
			400,
			'not supported',
		],
		['chat model', { model: 'x-ai/grok-4' }, 404, 'transcription'],
		['empty audio', { input_audio: { data: '', format: 'wav' } }, 400, 'empty'],
	])('%s: refused', async (_name, fields, status, message) => {
		const response = await asJson(makeWav(1), fields);
		expect(response.status).toBe(status);
		expect((await readError(response)).message).toContain(message);
	});
});

describe('as a form', () => {
	it('file and fields: the same transcript', async () => {
		const response = await asForm(makeWav(10, WORDS), [
			['model', MODEL],
			['response_format', 'verbose_json'],
			['timestamp_granularities[]', 'word'],
			['prompt', 'ignored'],
			['temperature', '0'],
		]);
		const body = await readBody<Transcript>(response);
		expect(body.words).toHaveLength(3);
		expect(sandbox().requests[0]?.body).toMatchObject({ file: 'talk.wav', model: MODEL });
	});

	it('unknown field: 400 that names it', async () => {
		const response = await asForm(makeWav(1), [
			['model', MODEL],
			['lang', 'en'],
		]);
		expect(response.status).toBe(400);
		expect(sandbox().requests[0]?.contractViolations.join()).toContain("'lang'");
	});

	it('file over 25 MB: refused; as JSON it passes', async () => {
		const large = makeWav(1650);
		const response = await asForm(large, [['model', MODEL]]);
		expect(response.status).toBe(400);
		expect((await readError(response)).message).toContain('25 MB');
		expect((await hear(large)).usage.seconds).toBe(1650);
	});
});
