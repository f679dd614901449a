import { liftBase64, LiftedText } from '../../../../nodes/shared/wire/liftBase64';
import { parseBody } from '../../../../nodes/shared/wire/parseBody';

const bytes = Buffer.from(Array.from({ length: 60_001 }, (_, index) => (index * 31) % 256));
const base64 = bytes.toString('base64');

/** The text in pieces of a size that lets every boundary fall everywhere. */
async function* pieces(text: string, size: number): AsyncGenerator<Uint8Array> {
	const whole = Buffer.from(text);
	for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
}

async function read(text: string, size = 1000): Promise<unknown> {
	const lifted = await liftBase64(pieces(text, size));
	return parseBody(lifted.text, lifted.revive).body;
}

describe('liftBase64', () => {
	it.each([1, 2, 3, 5, 64, 4096, 1_000_000])(
		'pieces of %i bytes: large base64 becomes bytes, the rest stays',
		async (size) => {
			const body = { a: 'x "quoted" \\ ü', data: [{ b64: base64, n: 1 }, { b64: base64 }], e: '' };
			expect(await read(JSON.stringify(body), size)).toEqual({
				...body,
				data: [{ b64: new LiftedText('', bytes), n: 1 }, { b64: new LiftedText('', bytes) }],
			});
		},
	);

	it('a data URL: its beginning is kept apart', async () => {
		const prefix = 'data:image/png;base64,';
		expect(await read(JSON.stringify({ url: prefix + base64 }))).toEqual({
			url: new LiftedText(prefix, bytes),
		});
	});

	it.each([
		['a short text', 'QUJD'],
		['a long text with spaces', 'many words '.repeat(4000)],
		['base64 that is broken in the middle', `${base64.slice(0, 40_000)}%%${base64.slice(40_000)}`],
		['base64 with padding in the middle', `${base64}${base64}`],
		['base64 that is cut off', base64.slice(0, 40_001)],
		['base64 with escapes', base64.replace(/.{76}/g, '$&\n')],
		['base64 with an escape late in it', `${base64}\\`],
	])('%s: stays the text it was', async (_, text) => {
		expect(await read(JSON.stringify({ text }))).toEqual({ text });
	});

	it('an answer that ends within a picture: broken JSON', async () => {
		expect(await read(`{"b64":"${base64}`)).toBeUndefined();
	});

	it('a mark a model wrote itself: no picture', async () => {
		expect(await read(JSON.stringify({ text: '\u0000lifted 0' }))).toEqual({
			text: '\u0000lifted 0',
		});
	});

	it('the size: as it came', async () => {
		const text = JSON.stringify({ b64: base64 });
		expect((await liftBase64(pieces(text, 1000))).bytes).toBe(text.length);
	});
});
