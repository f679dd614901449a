import { Readable } from 'node:stream';
import type { IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { download } from '../../../../nodes/shared/runner/download';
import { detailsRejectedBy } from '../../support/thrown';

const WISH = { parameter: 'Audio URL', maxBytes: 1000 };
const URL_WITH_TOKEN = 'https://audio.test/a.mp3?token=secret';

type Answer = (options: IHttpRequestOptions) => Promise<unknown>;

function contextWith(answer: Answer): IExecuteFunctions {
	const context: Partial<IExecuteFunctions> = {};
	Object.assign(context, { helpers: { httpRequest: answer } });
	return Object.assign(Object.create(null), context);
}

const file = (content: Readable, headers = {}): Answer => {
	return () => Promise.resolve({ statusCode: 200, headers, body: content });
};

describe('download', () => {
	afterEach(() => jest.restoreAllMocks());

	it('an answer that never ends: given up at the deadline, without the query', async () => {
		const deadline = new AbortController();
		jest.spyOn(AbortSignal, 'timeout').mockReturnValue(deadline.signal);
		const endless: Answer = async ({ abortSignal }) =>
			await new Promise((_, reject) => {
				Object(abortSignal).addEventListener('abort', () => reject(new Error('canceled')));
				deadline.abort();
			});
		const result = download(contextWith(endless), WISH, URL_WITH_TOKEN, undefined);
		expect(await detailsRejectedBy(result)).toMatchObject({
			kind: 'badInput',
			parameter: 'Audio URL',
			cause: 'audio.test/a.mp3 did not end within 120 seconds',
		});
	});

	it('more bytes than announced and allowed: given up as soon as they are too many', async () => {
		const flood = Readable.from(Array.from({ length: 100 }, () => Buffer.alloc(600)));
		const result = download(contextWith(file(flood)), WISH, URL_WITH_TOKEN, undefined);
		expect((await detailsRejectedBy(result)).cause).toContain('the limit is');
		expect(flood.destroyed).toBe(true);
	});

	it('a file: its bytes, name and type', async () => {
		const answer = file(Readable.from([Buffer.from('ab'), Buffer.from('c')]), {
			'content-type': 'audio/mpeg; x=1',
		});
		expect(await download(contextWith(answer), WISH, URL_WITH_TOKEN, undefined)).toEqual({
			parameter: 'Audio URL',
			source: 'audio.test/a.mp3',
			bytes: Buffer.from('abc'),
			fileName: 'a.mp3',
			declaredMimeType: 'audio/mpeg',
		});
	});
});
