import { errorAnswer } from './envelope';
import type { Fault } from './types';

const DEFAULT_AFFORD_TOKENS = 1200;
const ASSUMED_MAX_TOKENS = 65_536;

/** Answers that no retry can change: the request, the key or the account is at fault. */
export const REQUEST_ERRORS = {
	'bad-request': {
		kind: 'answer',
		build: () =>
			errorAnswer(400, 'Invalid request parameters', {
				metadata: { error_type: 'invalid_request' },
			}),
	},
	'context-length': {
		kind: 'answer',
		build: () =>
			errorAnswer(
				400,
				"This endpoint's maximum context length is 8192 tokens. However, you requested about 9000 tokens.",
				{ metadata: { error_type: 'context_length_exceeded' } },
			),
	},
	unauthorized: {
		kind: 'answer',
		build: () =>
			errorAnswer(401, 'User not found.', { metadata: { error_type: 'authentication' } }),
	},
	'echo-key': {
		kind: 'answer',
		build: ({ exchange }) =>
			errorAnswer(
				401,
				`Invalid API key: ${(exchange.request.headers.authorization ?? '').replace(/^Bearer /, '')}`,
				{ metadata: { raw: `authorization: ${exchange.request.headers.authorization ?? ''}` } },
			),
	},
	'payment-required': {
		kind: 'answer',
		build: () =>
			errorAnswer(402, 'Insufficient credits. Add more using https://openrouter.ai/credits', {
				metadata: { error_type: 'payment_required' },
			}),
	},
	'payment-required-afford': {
		kind: 'answer',
		build: ({ options }) =>
			errorAnswer(
				402,
				'This request requires more credits, or fewer max_tokens. ' +
					`You requested up to ${ASSUMED_MAX_TOKENS} tokens, ` +
					`but can only afford ${options.affordTokens ?? DEFAULT_AFFORD_TOKENS}. ` +
					'To increase, visit https://openrouter.ai/settings/credits and add more credits',
				{ metadata: { error_type: 'payment_required' } },
			),
	},
	moderation: {
		kind: 'answer',
		build: ({ options, model }) =>
			errorAnswer(403, 'Your input was flagged', {
				metadata: {
					reasons: ['violence', 'harassment'],
					flagged_input: 'the flagged part ... of the input',
					provider_name: options.provider ?? 'OpenAI',
					model_slug: model,
				},
			}),
	},
	guardrail: {
		kind: 'answer',
		build: () =>
			errorAnswer(403, 'Request blocked: prompt injection patterns detected', {
				metadata: { patterns: ['ignore all previous instructions'] },
			}),
	},
	'payload-too-large': {
		kind: 'answer',
		build: () =>
			errorAnswer(413, 'Request payload too large', {
				metadata: { error_type: 'payload_too_large' },
			}),
	},
	unprocessable: {
		kind: 'answer',
		build: () =>
			errorAnswer(422, 'Invalid argument', { metadata: { error_type: 'unprocessable' } }),
	},
} satisfies Record<string, Fault>;
