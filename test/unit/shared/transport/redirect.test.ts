import { attempt } from '../../../../nodes/shared/transport/attempt';
import { BASE_URL, fakeHost, reply, type FakeHost, type Step } from '../../support/fakeHost';
import { detailsRejectedBy } from '../../support/thrown';

const DRAFT = { method: 'POST', path: '/chat/completions', body: { model: 'a/1' } } as const;

const redirect = (location: string, status = 307): Step => ({
	status,
	headers: { location },
	text: '',
});

const hostAt = (baseUrl: string, script: Step[]): FakeHost => ({ ...fakeHost(script), baseUrl });

describe('followRedirect', () => {
	it.each([301, 302, 303, 307, 308])(
		'%i on the same host: method and body go along',
		async (status) => {
			const script = [redirect('/v2/chat/completions', status), reply(200, { ok: true })];
			const host = fakeHost(script);
			expect(await attempt(host, DRAFT, 1000)).toEqual({
				body: { ok: true },
				headers: {},
				status: 200,
			});
			expect(host.requests).toStrictEqual([
				{
					method: 'POST',
					url: `${BASE_URL}/chat/completions`,
					query: undefined,
					headers: {},
					body: { model: 'a/1' },
					timeoutMs: 1000,
				},
				{
					method: 'POST',
					url: 'https://api.test/v2/chat/completions',
					query: undefined,
					headers: {},
					body: { model: 'a/1' },
					timeoutMs: 1000,
				},
			]);
		},
	);

	it.each([
		['http://api.test/v1', 'https://api.test/v1/chat/completions'],
		['https://api.test/v1', 'https://api.test:443/v1/chat/completions'],
		['http://127.0.0.1:9000/v1', 'http://127.0.0.1:9000/other'],
	])('%s to %s: followed', async (baseUrl, location) => {
		const host = hostAt(baseUrl, [redirect(location), reply(200, {})]);
		await attempt(host, DRAFT, 1000);
		expect(host.requests[1]?.url).toBe(new URL(location).href);
	});

	it.each([
		['another host', BASE_URL, 'https://evil.test/v1', 'https://evil.test'],
		[
			'a host that begins alike',
			BASE_URL,
			'https://api.test.evil.test/',
			'https://api.test.evil.test',
		],
		['a name in the user part', BASE_URL, 'https://api.test@evil.test/', 'https://evil.test'],
		['a host without a scheme', BASE_URL, '//evil.test/v1', 'https://evil.test'],
		['a subdomain', BASE_URL, 'https://www.api.test/', 'https://www.api.test'],
		['another port', BASE_URL, 'https://api.test:8443/', 'https://api.test:8443'],
		['https down to http', BASE_URL, 'http://api.test/v1', 'http://api.test'],
		[
			'http to https on odd ports',
			'http://api.test:80/v1',
			'https://api.test:9/',
			'https://api.test:9',
		],
		['no address', BASE_URL, 'http://', 'an address that is none'],
	])('%s: refused, and nothing is sent there', async (_title, baseUrl, location, origin) => {
		const host = hostAt(baseUrl, [redirect(location, 302)]);
		expect(await detailsRejectedBy(attempt(host, DRAFT, 1000))).toEqual({
			kind: 'redirect',
			status: 302,
			cause: `it leads to ${origin}`,
			retryable: false,
		});
		expect(host.requests.map(({ url }) => url)).toEqual([`${baseUrl}/chat/completions`]);
	});

	it('the same host first, another one after it: refused there', async () => {
		const host = fakeHost([redirect('/a'), redirect('https://evil.test/')]);
		expect((await detailsRejectedBy(attempt(host, DRAFT, 1000))).kind).toBe('redirect');
		expect(host.requests.map(({ url }) => url)).toEqual([
			`${BASE_URL}/chat/completions`,
			'https://api.test/a',
		]);
	});

	it('redirects in a circle: ended after three', async () => {
		const host = fakeHost(Array.from({ length: 9 }, () => redirect('/v1/chat/completions')));
		expect((await detailsRejectedBy(attempt(host, DRAFT, 1000))).kind).toBe('redirect');
		expect(host.requests).toHaveLength(4);
	});

	it('a 3xx without a location: an answer that was refused', async () => {
		const host = fakeHost([{ status: 304, headers: {}, text: '' }]);
		const details = await detailsRejectedBy(attempt(host, DRAFT, 1000));
		expect([details.kind, details.status]).toEqual(['badRequest', 304]);
	});
});
