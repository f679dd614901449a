import { randomUUID } from 'node:crypto';
import { z } from 'zod/v3';

/** Talks to the interface that n8n's own editor uses, signed in by a cookie. */
export interface RestClient {
	readonly baseUrl: string;
	/** One call; resolves to the answer's `data`. @throws when n8n answers with another status than 2xx */
	call(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<unknown>;
	/** What to hand to `createRestClient` elsewhere to go on without signing in again. */
	session(): RestSession;
}

/** n8n ties a cookie to the browser that signed in: the same id has to come with every call. */
export interface RestSession {
	readonly browserId: string;
	readonly cookie: string;
}

const envelopeSchema = z.object({ data: z.unknown() });

/** A client that goes on with a session, or has none until `signIn` gives it one. */
export function createRestClient(
	baseUrl: string,
	{ browserId, cookie: initialCookie }: RestSession = { browserId: randomUUID(), cookie: '' },
): RestClient {
	let cookie = initialCookie;
	return {
		baseUrl,
		session: () => ({ browserId, cookie }),
		async call(method, path, body) {
			const response = await fetch(`${baseUrl}${path}`, {
				method,
				headers: {
					'content-type': 'application/json',
					'browser-id': browserId,
					'push-ref': browserId,
					cookie,
				},
				body: body === undefined ? undefined : JSON.stringify(body),
			});
			const received = response.headers.getSetCookie().map((line) => line.split(';')[0]);
			if (received.length > 0) cookie = received.join('; ');
			const text = await response.text();
			if (!response.ok) {
				throw new Error(`n8n: ${method} ${path}: ${response.status} ${text.slice(0, 500)}`);
			}
			const parsed: unknown = text === '' ? undefined : JSON.parse(text);
			const envelope = envelopeSchema.safeParse(parsed);
			return envelope.success && 'data' in envelope.data ? envelope.data.data : parsed;
		},
	};
}
