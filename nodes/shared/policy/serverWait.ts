/** An epoch in milliseconds is larger than any epoch in seconds will be for 30,000 years. */
const FIRST_EPOCH_IN_MS = 1e12;
const FIRST_EPOCH_IN_SECONDS = 1e9;
const LIMITS = new Set([429, 503]);

/**
 * How long the server asks to wait, in milliseconds, or undefined when it does not say.
 *
 * Read in this order: `retry-after-ms`, `Retry-After` (seconds or date), the seconds named in the
 * body, `X-RateLimit-Reset` (OpenRouter sends an epoch in milliseconds; seconds are understood
 * too; limits only, since a quota's reset says nothing of a broken server). A moment already past
 * says nothing: clocks differ.
 *
 * @param headers lower-case names
 * @param bodySeconds `metadata.retry_after_seconds` or `availability.retry_after`
 */
export function serverWaitMs(
	headers: Readonly<Record<string, string>>,
	bodySeconds: number | undefined,
	now: number,
	status: number,
): number | undefined {
	const candidates = [
		milliseconds(headers['retry-after-ms'], 1),
		milliseconds(headers['retry-after'], 1000),
		untilDate(headers['retry-after'], now),
		bodySeconds === undefined ? undefined : Math.max(0, bodySeconds * 1000),
		LIMITS.has(status) ? untilReset(headers['x-ratelimit-reset'], now) : undefined,
	];
	return candidates.find((candidate) => candidate !== undefined);
}

function milliseconds(text: string | undefined, unit: number): number | undefined {
	if (text === undefined || !/^\s*\d+(\.\d+)?\s*$/.test(text)) return undefined;
	return Number(text) * unit;
}

function untilDate(text: string | undefined, now: number): number | undefined {
	if (text === undefined || !/[a-z]/i.test(text)) return undefined;
	const date = Date.parse(text);
	return Number.isNaN(date) ? undefined : ahead(date - now);
}

function untilReset(text: string | undefined, now: number): number | undefined {
	const value = milliseconds(text, 1);
	if (value === undefined) return undefined;
	if (value >= FIRST_EPOCH_IN_MS) return ahead(value - now);
	if (value >= FIRST_EPOCH_IN_SECONDS) return ahead(value * 1000 - now);
	return value * 1000;
}

function ahead(ms: number): number | undefined {
	return ms > 0 ? ms : undefined;
}
