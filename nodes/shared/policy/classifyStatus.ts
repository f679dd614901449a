import type { ErrorInfo, FailureDetails, FailureKind } from '../contract/failure';

/** Statuses that say "try again later" by themselves. */
const RETRYABLE = new Set([408, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 529]);

const KIND_BY_STATUS: Readonly<Record<number, FailureKind>> = {
	401: 'auth',
	402: 'credits',
	403: 'forbidden',
	404: 'notFound',
	408: 'timeout',
	413: 'tooLarge',
	429: 'rateLimit',
	504: 'timeout',
	524: 'timeout',
};

/** `error_type` values that name the kind more precisely than the status they come with. */
const KIND_BY_TYPE: Readonly<Record<string, FailureKind>> = {
	authentication: 'auth',
	payment_required: 'credits',
	rate_limit_exceeded: 'rateLimit',
	content_policy_violation: 'moderation',
	payload_too_large: 'tooLarge',
	not_found: 'notFound',
};

/**
 * What an error status means.
 *
 * `availability.retryable` decides over the status (OpenRouter's errors guide); a status that
 * means "you cannot" (401, 402) is never retried.
 *
 * @param status HTTP status, or the one an answer with 200 carries
 */
export function classifyStatus(status: number, info: ErrorInfo): FailureDetails {
	const kind = kindOf(status, info);
	const byStatus = RETRYABLE.has(status) && kind !== 'moderation';
	return {
		kind,
		status,
		cause: info.message,
		provider: info.providerName,
		retryable: kind === 'auth' || kind === 'credits' ? false : (info.retryable ?? byStatus),
		info,
	};
}

function kindOf(status: number, info: ErrorInfo): FailureKind {
	if (info.reasons !== undefined && info.reasons.length > 0) return 'moderation';
	const byType = info.errorType === undefined ? undefined : KIND_BY_TYPE[info.errorType];
	const byStatus = KIND_BY_STATUS[status];
	if (byType !== undefined && (byStatus === undefined || byStatus === 'forbidden')) return byType;
	if (byStatus !== undefined) return byStatus;
	if (isUnknownModel(info)) return 'notFound';
	return status >= 500 ? 'upstream' : 'badRequest';
}

/** OpenRouter answers 400 as well as 404 to a model id it does not know. */
function isUnknownModel(info: ErrorInfo): boolean {
	return (
		info.availabilityCode === 'model_not_found' || /is not a valid model id/i.test(info.message)
	);
}
