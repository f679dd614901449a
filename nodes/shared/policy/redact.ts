const KEY_PATTERN = /sk-or-[A-Za-z0-9_-]{8,}/g;
const MASK = '***';
/** A secret this short would be found in ordinary words. */
const SHORTEST_SECRET = 8;

/** Removes the given secrets, and anything that looks like an OpenRouter key, from a text. */
export function redact(text: string, secrets: readonly string[]): string {
	let clean = text;
	for (const secret of secrets) {
		if (secret.length >= SHORTEST_SECRET) clean = clean.replaceAll(secret, MASK);
	}
	return clean.includes('sk-or-') ? clean.replace(KEY_PATTERN, MASK) : clean;
}
