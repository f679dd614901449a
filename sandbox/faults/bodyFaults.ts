import { errorAnswer } from './envelope';
import type { Fault } from './types';

const HTML =
	'<!DOCTYPE html><html><head><title>Just a moment...</title></head><body></body></html>';

const html = (status: number): Fault => ({
	kind: 'answer',
	build: () => ({ status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: HTML }),
});

/** Answers whose body is not what the status promises. */
export const BODY_FAULTS = {
	'html-200': html(200),
	'html-502': html(502),
	'empty-body': {
		kind: 'answer',
		build: () => ({ status: 200, headers: { 'content-type': 'application/json' }, body: '' }),
	},
	'broken-json': {
		kind: 'answer',
		build: () => ({
			status: 200,
			headers: { 'content-type': 'application/json' },
			body: '{"id":"gen-sandbox","choices":[{"index":0,"message":{"role":"assi',
		}),
	},
	// Valid JSON that is an error although the status says otherwise.
	'error-200': {
		kind: 'answer',
		build: ({ options }) => ({
			...errorAnswer(502, 'Provider returned error', {
				metadata: {
					error_type: 'provider_unavailable',
					provider_name: options.provider ?? 'OpenAI',
					raw: options.raw ?? 'upstream connect error',
				},
			}),
			status: 200,
		}),
	},
	'error-200-rate-limit': {
		kind: 'answer',
		build: () => ({
			...errorAnswer(429, 'Rate limit exceeded', {
				metadata: { error_type: 'rate_limit_exceeded' },
			}),
			status: 200,
		}),
	},
} satisfies Record<string, Fault>;
