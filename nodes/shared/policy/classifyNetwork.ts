import type { FailureDetails } from '../contract/failure';

/** A call we cancelled ourselves has passed its deadline; Stop is told apart before this. */
const TIMEOUT_CODES = new Set(['ECONNABORTED', 'ETIMEDOUT', 'ESOCKETTIMEDOUT', 'ERR_CANCELED']);
const NETWORK_CODES = new Set([
	'ECONNREFUSED',
	'ECONNRESET',
	'EPIPE',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'ERR_BAD_RESPONSE',
	'ERR_NETWORK',
	'ERR_STREAM_PREMATURE_CLOSE',
	'UND_ERR_SOCKET',
]);
const CUT_OFF = /aborted|socket hang up|premature|terminated|network/i;
const MAX_DEPTH = 5;

/**
 * Tells from a rejected call what went wrong on the wire. n8n wraps the cause, so the chain of
 * causes is searched for a code.
 *
 * @returns undefined when this is no network trouble at all (a bug: never retried)
 */
export function classifyNetwork(error: unknown, timeoutMs: number): FailureDetails | undefined {
	const { codes, messages } = traces(error);
	const seconds = Math.round(timeoutMs / 100) / 10;
	if (
		codes.some((code) => TIMEOUT_CODES.has(code)) ||
		messages.some((m) => /timeout of/i.test(m))
	) {
		return { kind: 'timeout', cause: `No answer within ${seconds} seconds`, retryable: true };
	}
	if (codes.some((code) => CERTIFICATE_CODE.test(code))) return UNTRUSTED;
	const code = codes.find((candidate) => NETWORK_CODES.has(candidate));
	if (code === undefined && !messages.some((message) => CUT_OFF.test(message))) return undefined;
	return { kind: 'network', cause: NETWORK_WORDS[code ?? ''] ?? CUT_OFF_WORDS, retryable: true };
}

/** What Node calls a certificate it does not trust. */
const CERTIFICATE_CODE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/;
const UNTRUSTED: FailureDetails = {
	kind: 'network',
	cause: 'The certificate of the server is not trusted',
	remedy:
		'Give n8n the certificate of your gateway or proxy (NODE_EXTRA_CA_CERTS), or use an address with a valid one.',
	retryable: false,
};

const CUT_OFF_WORDS = 'The connection was cut off before the answer was complete';
const NETWORK_WORDS: Readonly<Record<string, string>> = {
	ECONNREFUSED: 'The server refused the connection',
	ENOTFOUND: 'The host name could not be found',
	EAI_AGAIN: 'The host name could not be looked up',
	EHOSTUNREACH: 'The host cannot be reached',
	ENETUNREACH: 'The network cannot be reached',
};

function traces(error: unknown): { codes: string[]; messages: string[] } {
	const codes: string[] = [];
	const messages: string[] = [];
	let current = error;
	for (
		let depth = 0;
		depth < MAX_DEPTH && typeof current === 'object' && current !== null;
		depth++
	) {
		for (const key of ['code', 'httpCode'] as const) {
			const code: unknown = Reflect.get(current, key);
			if (typeof code === 'string') codes.push(code);
		}
		const message: unknown = Reflect.get(current, 'message');
		if (typeof message === 'string') messages.push(message);
		current = Reflect.get(current, 'cause');
	}
	return { codes, messages };
}
