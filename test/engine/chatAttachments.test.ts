import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { runChat, MODEL, useSandbox } from './chat';
import { binaryFile, binaryItem } from './harness';

const PDF = Buffer.from('%PDF-1.4 a small one');
const PNG = Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1');
const MP3 = Buffer.from('ID3 sound');
const report = binaryFile(PDF, 'application/octet-stream', 'report.bin');
const asked = (q: string) => binaryItem({ report }, { q });
const FROM_REPORT = { attachments: { binaryFields: 'report', pdfEngine: 'mistral-ocr' } };
const PDF_PART = {
	type: 'file',
	file: {
		filename: 'report.bin',
		file_data: `data:application/pdf;base64,${PDF.toString('base64')}`,
	},
};

describe('Chat Completion, attachments', () => {
	const sandbox = useSandbox();
	const bodies = () => sandbox.current.requests.map(({ body }) => body);

	it('all binary fields and URLs: behind the text of the last user message, each as its kind', async () => {
		const files = {
			photo: binaryFile(PNG, 'text/plain', 'photo.txt'),
			voice: binaryFile(MP3, 'audio/mpeg', 'voice.mp3'),
			notes: binaryFile(Buffer.from('Two apples'), 'text/plain', 'notes.txt'),
		};
		await runChat(sandbox.current, {
			input: [binaryItem(files, { q: 'What is this?' })],
			parameters: {
				attachments: {
					binaryFields: '*',
					urls: 'https://example.com/a.pdf, https://example.com/b.png',
				},
			},
		});
		expect(sandbox.current.requests[0]?.contractViolations).toEqual([]);
		expect(bodies()).toEqual([
			{
				model: MODEL,
				messages: [
					{
						role: 'user',
						content: [
							{ type: 'text', text: 'What is this?' },
							{
								type: 'image_url',
								image_url: { url: `data:image/png;base64,${PNG.toString('base64')}` },
							},
							{
								type: 'input_audio',
								input_audio: { data: MP3.toString('base64'), format: 'mp3' },
							},
							{ type: 'text', text: 'File: notes.txt\nTwo apples' },
							{
								type: 'file',
								file: { filename: 'a.pdf', file_data: 'https://example.com/a.pdf' },
							},
							{ type: 'image_url', image_url: { url: 'https://example.com/b.png' } },
						],
					},
				],
			},
		]);
	});

	it('Messages: the files go along with the last thing the user said', async () => {
		const values = [
			{ role: 'user', content: 'Hi' },
			{ role: 'user', content: 'And this?' },
			{ role: 'assistant', content: 'It is' },
		];
		await runChat(sandbox.current, {
			input: [asked('')],
			parameters: { promptType: 'messages', messages: { values }, ...FROM_REPORT },
		});
		expect(bodies()).toMatchObject([
			{
				messages: [
					{ content: 'Hi' },
					{ content: [{ type: 'text', text: 'And this?' }, PDF_PART] },
					{ content: 'It is' },
				],
				plugins: [{ id: 'file-parser', pdf: { engine: 'mistral-ocr' } }],
			},
		]);
	});

	it('three questions about one PDF: it is read for the first, the others say what was read', async () => {
		const run = await runChat(sandbox.current, {
			input: ['one', 'two', 'three'].map(asked),
			parameters: FROM_REPORT,
		});
		const annotations = [expect.objectContaining({ type: 'file' })];
		expect(run.items[0]?.map(({ json }) => json['text'])).toEqual([
			expect.stringContaining('You said: one [file report.bin'),
			'[sandbox] You said: two',
			'[sandbox] You said: three',
		]);
		expect(run.items[0]?.map(({ json }) => json['fileAnnotations'])).toEqual([
			annotations,
			undefined,
			undefined,
		]);
		expect(bodies()[1]).toMatchObject({
			messages: [
				{ role: 'user', content: [{ text: 'These are the files.' }, PDF_PART] },
				{ role: 'assistant', annotations },
				{ role: 'user', content: [{ type: 'text', text: expect.any(String) }] },
			],
		});
		expect(sandbox.current.requests.flatMap((one) => one.contractViolations)).toEqual([]);
	});

	it('the first of two fails: the second reads the PDF itself', async () => {
		sandbox.current.setFaults([{ fault: 'bad-request', match: { textIncludes: 'one' } }]);
		const run = await runChat(sandbox.current, {
			input: ['one', 'two'].map(asked),
			parameters: FROM_REPORT,
			onError: 'continueRegularOutput',
		});
		expect(run.items[0]?.map(({ json }) => Object.keys(json)[0])).toEqual(['error', 'text']);
		expect(run.items[0]?.[1]?.json['fileAnnotations']).toHaveLength(1);
	});

	it('annotations passed in: sent along, and nothing is given out again', async () => {
		const first = await runChat(sandbox.current, {
			input: [asked('one')],
			parameters: FROM_REPORT,
		});
		const known = first.items[0]?.[0]?.json['fileAnnotations'];
		const run = await runChat(sandbox.current, {
			input: [asked('two')],
			parameters: {
				attachments: { binaryFields: 'report', fileAnnotations: JSON.stringify(known) },
			},
		});
		expect(bodies()[1]).toMatchObject({ messages: [{}, { annotations: known }, {}] });
		expect(run.items[0]?.[0]?.json).not.toHaveProperty('fileAnnotations');
	});

	it('the address of a sound: downloaded without the key, sent as content', async () => {
		const seen: Array<string | undefined> = [];
		const server = createServer((request, response) => {
			seen.push(request.headers.authorization);
			response.end(MP3);
		});
		await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
		const { port }: Partial<AddressInfo> = Object(server.address());
		try {
			await runChat(sandbox.current, {
				parameters: { attachments: { urls: `http://127.0.0.1:${port}/voice.mp3` } },
			});
		} finally {
			server.close();
		}
		expect(seen).toEqual([undefined]);
		expect(JSON.stringify(bodies()[0])).toContain('"format":"mp3"');
	});

	it.each([
		[
			'a field that is not there',
			{ attachments: { binaryFields: 'nope' } },
			'Attachments: this item has no binary field “nope”; its files are in: report',
		],
		[
			'an address that is none',
			{ attachments: { urls: 'report.pdf' } },
			'Attachments: “report.pdf” is no http(s) address',
		],
		[
			'annotations that are none',
			{ attachments: { binaryFields: 'report', fileAnnotations: '[1]' } },
			'File Annotations (JSON): this is no list of file annotations',
		],
	])('%s: a clear error, nothing is sent', async (_title, parameters, message) => {
		const run = await runChat(sandbox.current, { input: [asked('x')], parameters });
		expect(run.error?.message).toContain(message);
		expect(sandbox.current.requests).toEqual([]);
	});

	it.each([
		['an unknown type', Buffer.from([0, 1, 2, 3]), 'is of a type models do not take'],
		['over the limit', Buffer.alloc(51 * 1024 * 1024, '%PDF-'), 'has 51.0 MB; the limit is 50 MB'],
	])('a file of %s: a clear error, nothing is sent', async (_title, content, message) => {
		const run = await runChat(sandbox.current, {
			input: [binaryItem({ data: binaryFile(content, '', 'x') }, { q: 'x' })],
			parameters: { attachments: { binaryFields: 'data' } },
		});
		expect(run.error?.message).toContain(`the file in “data” ${message}`);
		expect(sandbox.current.requests).toEqual([]);
	});
});
