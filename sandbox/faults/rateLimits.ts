import { errorAnswer } from './envelope';
import type { CannedAnswer, Fault, FaultOptions } from './types';

const DEFAULT_WAIT_SECONDS = 2;

interface LimitSignal {
	headers?: Record<string, string>;
	metadata?: Record<string, unknown>;
}

const waitSeconds = (options: FaultOptions): number =>
	options.retryAfterSeconds ?? DEFAULT_WAIT_SECONDS;

const rateLimited = (signal: (seconds: number) => LimitSignal): Fault => ({
	kind: 'answer',
	build: ({ options }): CannedAnswer => {
		const { headers, metadata } = signal(waitSeconds(options));
		return errorAnswer(429, 'Rate limit exceeded', {
			headers,
			metadata: { error_type: 'rate_limit_exceeded', ...metadata },
		});
	},
});

/** A date header carries whole seconds, so round up: coming back earlier would be too early. */
const httpDateIn = (seconds: number): string =>
	new Date(Math.ceil((Date.now() + seconds * 1000) / 1000) * 1000).toUTCString();

/** Every way in which a rate limit may say when to come back. */
export const RATE_LIMITS = {
	'rate-limit': rateLimited(() => ({})),
	'rate-limit-retry-after': rateLimited((seconds) => ({
		headers: { 'retry-after': String(seconds) },
	})),
	'rate-limit-retry-after-date': rateLimited((seconds) => ({
		headers: { 'retry-after': httpDateIn(seconds) },
	})),
	'rate-limit-retry-after-ms': rateLimited((seconds) => ({
		headers: { 'retry-after-ms': String(Math.round(seconds * 1000)) },
	})),
	'rate-limit-reset': rateLimited((seconds) => ({
		headers: {
			'x-ratelimit-limit': '20',
			'x-ratelimit-remaining': '0',
			'x-ratelimit-reset': String(Date.now() + seconds * 1000),
		},
	})),
	'rate-limit-metadata': rateLimited((seconds) => ({
		metadata: { retry_after_seconds: seconds },
	})),
	'rate-limit-upstream': {
		kind: 'answer',
		build: ({ options, model }) =>
			errorAnswer(429, 'Provider returned error', {
				metadata: {
					provider_name: options.provider ?? 'DeepInfra',
					raw:
						options.raw ?? `${model} is temporarily rate-limited upstream. Please retry shortly.`,
				},
			}),
	},
	'free-daily-quota': {
		kind: 'answer',
		build: () => {
			const midnight = new Date();
			midnight.setUTCHours(24, 0, 0, 0);
			const headers = {
				'X-RateLimit-Limit': '50',
				'X-RateLimit-Remaining': '0',
				'X-RateLimit-Reset': String(midnight.getTime()),
			};
			return errorAnswer(
				429,
				'Rate limit exceeded: free-models-per-day. Add 10 credits to unlock 1000 free model requests per day',
				{ headers, metadata: { headers, error_type: 'rate_limit_exceeded' } },
			);
		},
	},
} satisfies Record<string, Fault>;
