import type { CannedAnswer } from './types';

interface ErrorDetails {
	metadata?: Record<string, unknown>;
	availability?: Record<string, unknown>;
	headers?: Record<string, string>;
}

/** OpenRouter's error body, with the status it is sent under. */
export function errorAnswer(
	status: number,
	message: string,
	{ metadata, availability, headers }: ErrorDetails = {},
): CannedAnswer {
	const error = {
		code: status,
		message,
		...(metadata !== undefined && { metadata }),
		...(availability !== undefined && { availability }),
	};
	return { status, headers, body: { error } };
}

/** An error that a provider caused: the top message is generic, the cause sits in `raw`. */
export function upstreamError(
	status: number,
	errorType: string,
	cause: { provider?: string; raw?: string },
	details: ErrorDetails = {},
): CannedAnswer {
	const raw = cause.raw ?? `upstream answered ${status}`;
	return errorAnswer(status, 'Provider returned error', {
		...details,
		metadata: {
			error_type: errorType,
			provider_name: cause.provider ?? 'OpenAI',
			provider_code: String(status),
			raw: JSON.stringify({ error: { message: raw } }),
			...details.metadata,
		},
	});
}
