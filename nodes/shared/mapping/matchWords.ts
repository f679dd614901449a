/**
 * Whether every word of a search occurs in a text, in any order, whatever the case.
 *
 * @param search an empty one is matched by every text
 */
export function matchesWords(text: string, search: string): boolean {
	const within = text.toLowerCase();
	return search
		.toLowerCase()
		.split(/\s+/)
		.every((word) => within.includes(word));
}
