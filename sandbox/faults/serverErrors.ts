import { errorAnswer, upstreamError } from './envelope';
import type { Fault } from './types';

const DEFAULT_WAIT_SECONDS = 1;

const upstream = (status: number, errorType: string): Fault => ({
	kind: 'answer',
	build: ({ options }) => upstreamError(status, errorType, options),
});

/** Cloudflare answers these itself, in HTML and without OpenRouter's envelope. */
const edge = (status: number, title: string): Fault => ({
	kind: 'answer',
	build: () => ({
		status,
		headers: { 'content-type': 'text/html; charset=UTF-8', server: 'cloudflare' },
		body: `<!DOCTYPE html>\n<html><head><title>openrouter.ai | ${status}: ${title}</title></head><body><h1>${title}</h1><span>Error code ${status}</span></body></html>\n`,
	}),
});

/** Answers that say: not you, us. */
export const SERVER_ERRORS = {
	'request-timeout': {
		kind: 'answer',
		build: () => errorAnswer(408, 'Operation timed out. Please try again later.'),
	},
	// A 500 is masked: a generic message and no metadata.
	'server-error': { kind: 'answer', build: () => errorAnswer(500, 'Internal Server Error') },
	'bad-gateway': upstream(502, 'provider_unavailable'),
	unavailable: upstream(503, 'provider_overloaded'),
	'unavailable-retry-after': {
		kind: 'answer',
		build: ({ options }) =>
			upstreamError(503, 'provider_overloaded', options, {
				headers: { 'retry-after': String(options.retryAfterSeconds ?? DEFAULT_WAIT_SECONDS) },
			}),
	},
	'gateway-timeout': upstream(504, 'timeout'),
	'edge-520': edge(520, 'Web server is returning an unknown error'),
	'edge-521': edge(521, 'Web server is down'),
	'edge-522': edge(522, 'Connection timed out'),
	'edge-523': edge(523, 'Origin is unreachable'),
	'edge-524': {
		kind: 'answer',
		build: () => errorAnswer(524, 'Request timed out. Please try again later.'),
	},
	overloaded: upstream(529, 'provider_overloaded'),
} satisfies Record<string, Fault>;
