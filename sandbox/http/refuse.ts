import { errorAnswer } from '../faults/envelope';
import type { CannedAnswer } from '../faults/types';
import type { Refusal } from '../RateLimiter';
import type { Exchange } from './exchange';

/** OpenRouter words this one rule in a sentence of its own. */
const TOO_MANY_MODELS = /^models: Array must contain at most 3/;

/** Notes the violations and answers as OpenRouter does to a malformed request. */
export function refuseViolations(exchange: Exchange, violations: string[]): void {
	exchange.record.contractViolations.push(...violations);
	exchange.send(describeViolations(violations));
}

function describeViolations(violations: string[]): CannedAnswer {
	const tooMany = violations.some((violation) => TOO_MANY_MODELS.test(violation));
	const message = tooMany
		? "'models' array must have 3 items or fewer"
		: `Invalid request parameters: ${violations.join('; ')}`;
	return errorAnswer(400, message, { metadata: { error_type: 'invalid_request' } });
}

export function refuseKey(authorization: string | undefined): CannedAnswer {
	const message = authorization === undefined ? 'Missing Authentication header' : 'User not found.';
	return errorAnswer(401, message, { metadata: { error_type: 'authentication' } });
}

export const refuseManagementKey = (): CannedAnswer =>
	errorAnswer(403, 'Management keys cannot be used for inference', {
		metadata: { error_type: 'permission_denied' },
	});

/** A 429 of the limiter; says when to come back only if the limits ask for it. */
export function refuseRate(refusal: Refusal, namesWait: boolean): CannedAnswer {
	const headers: Record<string, string> = {};
	if (namesWait && refusal.waitSeconds !== undefined && refusal.resetAtMs !== undefined) {
		headers['retry-after'] = String(Math.max(1, Math.ceil(refusal.waitSeconds)));
		headers['x-ratelimit-limit'] = String(refusal.limit);
		headers['x-ratelimit-remaining'] = '0';
		headers['x-ratelimit-reset'] = String(Math.ceil(refusal.resetAtMs));
	}
	return errorAnswer(429, 'Rate limit exceeded', {
		headers,
		metadata: { error_type: 'rate_limit_exceeded' },
	});
}

/** What the website, not the API, answers to a path it does not know. */
export const notAnApiPath = (status: number): CannedAnswer => ({
	status,
	headers: { 'content-type': 'text/html; charset=utf-8' },
	body: '<!DOCTYPE html><html><head><title>OpenRouter sandbox</title></head><body>[sandbox] This is not an API path.</body></html>\n',
});
