import { makeMp3, makeWav } from '../../sandbox/server';
import { useSandbox } from './chat';
import { fixture, posted, recordingItem, runTranscribe, sentRecordings } from './transcribe';

const WORDS = 'alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike';
const PATIENCE = { maxRetries: 0 };

/** A word every two seconds, the first after one. */
const marks = WORDS.split(' ').map((word, index) => ({ word, at: 1 + 2 * index }));
const SECONDS = 27;
/** Parts of at most nine seconds. */
const SHORT_PARTS = { partMinutes: 0.15 };

/** The same words over a tone that never pauses. */
function droningWav(): Buffer {
	const bytes = makeWav(SECONDS, marks);
	const tone = Buffer.alloc(2);
	for (let offset = 44; offset < bytes.length; offset += 2) {
		tone.writeInt16LE(offset % 100 < 50 ? 8000 : -8000);
		if (bytes.readInt16LE(offset) === 0) tone.copy(bytes, offset);
	}
	return bytes;
}

describe('Transcribe Audio with a long recording', () => {
	const sandbox = useSandbox();

	it.each([
		['WAV with pauses', makeWav(SECONDS, marks), 'wav'],
		['WAV without pauses', droningWav(), 'wav'],
		['MP3', makeMp3(SECONDS, marks), 'mp3'],
	])(
		'%s: sent in parts, one item with every word once and on the right time',
		async (_, bytes, format) => {
			const run = await runTranscribe(sandbox.current, {
				input: [recordingItem(bytes)],
				parameters: { outputFormat: 'segments' },
				options: { ...SHORT_PARTS, timestampGranularities: ['word', 'segment'] },
			});
			expect(run.error).toBeUndefined();
			const sent = sentRecordings(sandbox.current);
			expect(sent.length).toBeGreaterThanOrEqual(4);
			expect(sent.every((one) => one.format === format)).toBe(true);
			expect(run.items[0]).toHaveLength(1);
			const { text, words, durationSeconds, usage, attempts } = run.items[0]?.[0]?.json ?? {};
			expect(text).toBe(WORDS);
			expect(durationSeconds).toBeCloseTo(SECONDS, 1);
			expect(words).toHaveLength(marks.length);
			marks.forEach(({ word, at }, index) => {
				const found = Array.isArray(words) ? words[index] : undefined;
				expect(found).toMatchObject({ word });
				expect(Math.abs(Number(found?.start) - at)).toBeLessThan(0.05);
			});
			expect(attempts).toHaveLength(sent.length);
			const listened = sent.length > 0 ? SECONDS : 0;
			expect(Number(Object(usage).cost)).toBeGreaterThanOrEqual(listened * 0.0000308);
		},
	);

	it('captions of a long recording: times of the whole, without overlaps', async () => {
		const run = await runTranscribe(sandbox.current, {
			input: [recordingItem(makeWav(SECONDS, marks))],
			parameters: { outputFormat: 'srt' },
			options: SHORT_PARTS,
		});
		const captions = String(run.items[0]?.[0]?.json['captions']);
		const times = [...captions.matchAll(/00:00:(\d\d),(\d{3})/g)].map(
			([, seconds, fraction]) => Number(seconds) + Number(fraction) / 1000,
		);
		expect(times.length).toBeGreaterThan(8);
		expect(times).toEqual([...times].sort((one, other) => one - other));
		expect(times.at(-1)).toBeGreaterThan(25);
	});

	it('real speech in parts: each part is a piece of the file, cut bit by bit', async () => {
		const whole = fixture('speech.mp3');
		await runTranscribe(sandbox.current, { options: { partMinutes: 0.1 } });
		const sent = sentRecordings(sandbox.current);
		expect(sent.length).toBeGreaterThan(1);
		for (const { bytes } of sent) expect(whole.includes(bytes)).toBe(true);
	});

	it('one part fails: the item fails and names the part and its time', async () => {
		failPart(2);
		const run = await runTranscribe(sandbox.current, {
			input: [recordingItem(makeWav(SECONDS, marks))],
			options: SHORT_PARTS,
			execution: PATIENCE,
		});
		expect(run.error?.message).toMatch(
			/^Part 2 of 4 \(00:00:06 to 00:00:1\d\): The provider could not answer for openai\/whisper/,
		);
	});

	it('one part fails and the node goes on: the text of the others is in the error item', async () => {
		failPart(2);
		const run = await runTranscribe(sandbox.current, {
			input: [
				recordingItem(makeWav(SECONDS, marks)),
				recordingItem(makeWav(2, [{ word: 'after', at: 0 }])),
			],
			options: SHORT_PARTS,
			execution: PATIENCE,
			onError: 'continueErrorOutput',
		});
		expect(run.items[0]?.map(({ json }) => json['text'])).toEqual(['after']);
		const details = Object(run.items[1]?.[0]?.json['details']);
		expect(details).toMatchObject({
			kind: 'upstream',
			part: expect.stringMatching(/^Part 2 of 4/),
			salvaged: {
				parts: [
					{ startSeconds: 0, text: 'alpha bravo charlie' },
					{ text: expect.stringContaining('hotel') },
					{ text: expect.stringContaining('mike') },
				],
			},
		});
		expect(details.usage.cost).toBeGreaterThan(0);
	});

	it('a part that fails once: sent again, the others are not', async () => {
		sandbox.current.setFaults([{ fault: 'bad-gateway', times: 1 }]);
		const run = await runTranscribe(sandbox.current, {
			input: [recordingItem(makeWav(SECONDS, marks))],
			options: SHORT_PARTS,
		});
		expect(run.items[0]?.[0]?.json['text']).toBe(WORDS);
		expect(posted(sandbox.current)).toHaveLength(8);
	});

	it('Stop: parts that wait are not sent', async () => {
		sandbox.current.setLatency(5_000);
		const run = await runTranscribe(sandbox.current, {
			input: [recordingItem(makeWav(SECONDS, marks))],
			options: SHORT_PARTS,
			execution: { concurrency: 1 },
			cancelAfter: (cancel) => {
				const poll = setInterval(() => {
					if (posted(sandbox.current).length === 0) return;
					clearInterval(poll);
					cancel();
				}, 5);
			},
		});
		expect(posted(sandbox.current)).toHaveLength(1);
		expect(run.run.status).toBe('canceled');
	});

	/** Every request after the first and before the third gets a 502, in the order of sending. */
	function failPart(number: number): void {
		let seen = 0;
		sandbox.current.setLatency(({ path }) => {
			if (path === '/audio/transcriptions') seen += 1;
			sandbox.current.setFaults(seen === number - 1 ? [{ fault: 'bad-gateway' }] : []);
			return 0;
		});
	}
});
