import type { ErrorInfo } from '../contract/failure';
import { z } from '../vendor';

/** Longer texts are cut: an error names a cause, it does not carry a payload. */
const LONGEST_CAUSE = 400;

const text = z.string().nullish().catch(undefined);
const texts = z.array(z.string()).nullish().catch(undefined);

const availability = z
	.object({
		code: text,
		retryable: z.boolean().nullish().catch(undefined),
		retry_after: z.number().nullish().catch(undefined),
		excluded_by: texts,
		fallback_models: texts,
	})
	.nullish()
	.catch(undefined);

const metadata = z
	.object({
		error_type: text,
		provider_name: text,
		raw: z.unknown(),
		reasons: texts,
		patterns: texts,
		retry_after_seconds: z.number().nullish().catch(undefined),
	})
	.nullish()
	.catch(undefined);

/** `error` of a failed answer; every part is optional because gateways and old hosts differ. */
const apiError = z.object({
	code: z.union([z.number(), z.string()]).nullish().catch(undefined),
	message: text,
	error_type: text,
	metadata,
	availability,
});

/**
 * Unwraps an `error` member: OpenRouter's own message is often generic ("Provider returned
 * error"), the cause then sits in `metadata.raw` as text, as JSON in a text, or as an object.
 *
 * @returns undefined when this is no error object
 */
export function errorInfo(error: unknown): ErrorInfo | undefined {
	if (error === undefined) return undefined;
	if (typeof error === 'string' && error !== '') return { message: shorten(error) };
	const parsed = apiError.safeParse(error);
	if (!parsed.success) return undefined;
	const { code, message, error_type, metadata: meta, availability: available } = parsed.data;
	const status = Number(code);
	const cause = rawCause(meta?.raw) ?? message ?? 'no reason given';
	return {
		message: shorten(cause),
		code: Number.isInteger(status) && status > 0 ? status : undefined,
		errorType: meta?.error_type ?? error_type ?? undefined,
		providerName: meta?.provider_name ?? undefined,
		reasons: meta?.reasons ?? meta?.patterns ?? undefined,
		retryable: available?.retryable ?? undefined,
		availabilityCode: available?.code ?? undefined,
		excludedBy: available?.excluded_by ?? undefined,
		fallbackModels: available?.fallback_models ?? undefined,
		retryAfterSeconds: available?.retry_after ?? meta?.retry_after_seconds ?? undefined,
	};
}

/** The provider's own sentence, wherever in its answer it sits. */
function rawCause(raw: unknown): string | undefined {
	if (typeof raw === 'string') {
		const parsed = parseObject(raw);
		return parsed === undefined ? raw.trim() || undefined : rawCause(parsed);
	}
	if (typeof raw !== 'object' || raw === null) return undefined;
	const nested: unknown = Reflect.get(raw, 'error');
	if (typeof nested === 'string' && nested !== '') return nested;
	const deeper = rawCause(nested);
	if (deeper !== undefined) return deeper;
	const message: unknown = Reflect.get(raw, 'message');
	return typeof message === 'string' && message !== '' ? message : undefined;
}

function parseObject(raw: string): object | undefined {
	if (!raw.trimStart().startsWith('{')) return undefined;
	try {
		const parsed: unknown = JSON.parse(raw);
		return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
	} catch {
		return undefined;
	}
}

function shorten(cause: string): string {
	const line = cause.replace(/\s+/g, ' ').trim();
	return line.length > LONGEST_CAUSE ? `${line.slice(0, LONGEST_CAUSE)}…` : line;
}
