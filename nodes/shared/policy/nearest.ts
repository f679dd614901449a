/**
 * The candidates most like a text, best first: for "did you mean".
 *
 * Likeness is the share of letter pairs two texts have in common (Sørensen-Dice), which forgives
 * swapped words, missing dates and typing slips alike.
 */
export function nearest(wanted: string, candidates: readonly string[], count: number): string[] {
	const pairs = letterPairs(wanted);
	return candidates
		.map((candidate) => ({ candidate, likeness: likeness(pairs, letterPairs(candidate)) }))
		.filter(({ likeness: value }) => value > 0)
		.sort((a, b) => b.likeness - a.likeness || a.candidate.length - b.candidate.length)
		.slice(0, count)
		.map(({ candidate }) => candidate);
}

function letterPairs(text: string): string[] {
	const plain = text.toLowerCase();
	return Array.from({ length: Math.max(0, plain.length - 1) }, (_, index) =>
		plain.slice(index, index + 2),
	);
}

function likeness(one: readonly string[], other: readonly string[]): number {
	const left = [...other];
	let common = 0;
	for (const pair of one) {
		const at = left.indexOf(pair);
		if (at < 0) continue;
		left.splice(at, 1);
		common++;
	}
	return (2 * common) / Math.max(1, one.length + other.length);
}
