import type { HttpRequest } from '../contract/http';
import { Failure } from '../policy/failure';

const MAX_REDIRECTS = 3;
const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

interface Redirecting {
	status: number;
	headers: Record<string, string>;
}

/**
 * Sends a request and follows redirects on the same host only: the API key travels with the
 * request, so it must not go anywhere else. Method and body stay as they are.
 *
 * @throws Failure of kind `redirect` that names the other address
 */
export async function followRedirect<Reply extends Redirecting>(
	send: (request: HttpRequest) => Promise<Reply>,
	request: HttpRequest,
): Promise<Reply> {
	let current = request;
	for (let hops = 0; ; hops++) {
		const reply = await send(current);
		const location = reply.headers['location'];
		if (reply.status < 300 || reply.status > 399 || location === undefined) return reply;
		const target = resolve(location, current.url);
		if (
			target === undefined ||
			!isSameHost(target, new URL(current.url)) ||
			hops >= MAX_REDIRECTS
		) {
			throw new Failure({
				kind: 'redirect',
				status: reply.status,
				cause: `it leads to ${target?.origin ?? 'an address that is none'}`,
				retryable: false,
			});
		}
		current = { ...current, url: target.href, query: undefined };
	}
}

function resolve(location: string, base: string): URL | undefined {
	return URL.canParse(location, base) ? new URL(location, base) : undefined;
}

/** The same name and port; plain http may become https on the default ports, never the reverse. */
function isSameHost(target: URL, from: URL): boolean {
	if (target.hostname !== from.hostname) return false;
	if (target.protocol === from.protocol) return portOf(target) === portOf(from);
	return (
		from.protocol === 'http:' &&
		target.protocol === 'https:' &&
		target.port === '' &&
		from.port === ''
	);
}

function portOf(url: URL): string {
	return url.port === '' ? (DEFAULT_PORTS[url.protocol] ?? '') : url.port;
}
