import type { ErrorInfo, FailureKind } from '../../../../nodes/shared/contract/failure';
import { classifyStatus } from '../../../../nodes/shared/policy/classifyStatus';

type Row = [status: number, info: Partial<ErrorInfo>, kind: FailureKind, retryable: boolean];

const BY_STATUS: Row[] = [
	[400, {}, 'badRequest', false],
	[401, {}, 'auth', false],
	[402, {}, 'credits', false],
	[403, {}, 'forbidden', false],
	[404, {}, 'notFound', false],
	[405, {}, 'badRequest', false],
	[408, {}, 'timeout', true],
	[409, {}, 'badRequest', false],
	[412, {}, 'badRequest', false],
	[413, {}, 'tooLarge', false],
	[422, {}, 'badRequest', false],
	[429, {}, 'rateLimit', true],
	[500, {}, 'upstream', true],
	[501, {}, 'upstream', false],
	[502, {}, 'upstream', true],
	[503, {}, 'upstream', true],
	[504, {}, 'timeout', true],
	[520, {}, 'upstream', true],
	[521, {}, 'upstream', true],
	[522, {}, 'upstream', true],
	[523, {}, 'upstream', true],
	[524, {}, 'timeout', true],
	[529, {}, 'upstream', true],
];

const BY_TYPE: Row[] = [
	[400, { errorType: 'invalid_request' }, 'badRequest', false],
	[400, { errorType: 'invalid_prompt' }, 'badRequest', false],
	[400, { errorType: 'context_length_exceeded' }, 'badRequest', false],
	[400, { errorType: 'max_tokens_exceeded' }, 'badRequest', false],
	[400, { errorType: 'content_policy_violation' }, 'moderation', false],
	[400, { errorType: 'payload_too_large' }, 'tooLarge', false],
	[400, { errorType: 'not_found' }, 'notFound', false],
	[401, { errorType: 'authentication' }, 'auth', false],
	[402, { errorType: 'payment_required' }, 'credits', false],
	[403, { errorType: 'permission_denied' }, 'forbidden', false],
	[403, { errorType: 'payment_required' }, 'credits', false],
	[403, { errorType: 'content_policy_violation' }, 'moderation', false],
	[403, { errorType: 'rate_limit_exceeded' }, 'rateLimit', false],
	[404, { errorType: 'image_not_found' }, 'notFound', false],
	[412, { errorType: 'precondition_failed' }, 'badRequest', false],
	[422, { errorType: 'unprocessable' }, 'badRequest', false],
	[429, { errorType: 'rate_limit_exceeded' }, 'rateLimit', true],
	[500, { errorType: 'server' }, 'upstream', true],
	[500, { errorType: 'unmapped' }, 'upstream', true],
	[502, { errorType: 'provider_unavailable' }, 'upstream', true],
	[503, { errorType: 'provider_overloaded' }, 'upstream', true],
	[504, { errorType: 'timeout' }, 'timeout', true],
];

const BY_AVAILABILITY: Row[] = [
	[400, { availabilityCode: 'model_not_found', retryable: false }, 'notFound', false],
	[400, { availabilityCode: 'wrong_endpoint', retryable: false }, 'badRequest', false],
	[404, { availabilityCode: 'no_endpoints', retryable: false }, 'notFound', false],
	[404, { availabilityCode: 'model_unavailable_upstream', retryable: true }, 'notFound', true],
	[404, { availabilityCode: 'constraint_filtered', retryable: false }, 'notFound', false],
	[403, { availabilityCode: 'region_restricted', retryable: false }, 'forbidden', false],
	[429, { availabilityCode: 'capacity_exhausted', retryable: true }, 'rateLimit', true],
	[429, { availabilityCode: 'capacity_exhausted', retryable: false }, 'rateLimit', false],
	[503, { availabilityCode: 'temporarily_unavailable', retryable: true }, 'upstream', true],
	[503, { availabilityCode: 'temporarily_unavailable', retryable: false }, 'upstream', false],
	[401, { retryable: true }, 'auth', false],
	[402, { retryable: true }, 'credits', false],
];

const BY_REASON: Row[] = [
	[403, { reasons: ['violence'] }, 'moderation', false],
	[403, { reasons: [] }, 'forbidden', false],
	[400, { reasons: ['self-harm'] }, 'moderation', false],
	[502, { reasons: ['sexual'] }, 'moderation', false],
	[400, { message: 'foo/bar is not a valid model ID' }, 'notFound', false],
	[500, { message: 'foo/bar is not a valid model ID' }, 'notFound', true],
];

function expectKind([status, more, kind, retryable]: Row): void {
	const info: ErrorInfo = { message: 'no luck', providerName: 'Anvil', ...more };
	expect(classifyStatus(status, info)).toEqual({
		kind,
		status,
		cause: info.message,
		provider: 'Anvil',
		retryable,
		info,
	});
}

describe('classifyStatus', () => {
	it.each(BY_STATUS)('%i %j: %s, retryable %s', (...row) => expectKind(row));
	it.each(BY_TYPE)('%i %j: %s, retryable %s', (...row) => expectKind(row));
	it.each(BY_AVAILABILITY)('%i %j: %s, retryable %s', (...row) => expectKind(row));
	it.each(BY_REASON)('%i %j: %s, retryable %s', (...row) => expectKind(row));
});
