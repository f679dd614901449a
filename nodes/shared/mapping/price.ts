/** Prices are per token in the catalogue. */
const TOKENS_PER_PRICE = 1_000_000;
/** Enough for any price; the digits after it are noise of the multiplication. */
const DIGITS = 12;

/** US dollars for one token (or image, request …); undefined when missing or negative ("unknown"). */
export function unitPrice(price: unknown): number | undefined {
	const amount = typeof price === 'string' && price.trim() !== '' ? Number(price) : price;
	if (typeof amount !== 'number' || !Number.isFinite(amount) || amount < 0) return undefined;
	return amount;
}

/** US dollars per million tokens; undefined when missing or negative (OpenRouter's "unknown"). */
export function pricePerMillion(price: unknown): number | undefined {
	const perToken = unitPrice(price);
	return perToken === undefined ? undefined : rounded(perToken * TOKENS_PER_PRICE);
}

/** An amount without the noise of floating point arithmetic. */
export function rounded(amount: number): number {
	return Number(amount.toPrecision(DIGITS));
}
