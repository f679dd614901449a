/** A single word proves nothing unless it is a long one. */
const TELLING_LENGTH = 5;
/** Two models, or one model twice, place a word this exactly. */
const SAME_MOMENT_SECONDS = 1;

/** A word as far as it is compared. */
export interface Spoken {
	key: string;
	/** When it is said, on the clock of the whole; unknown in plain text. */
	startSeconds?: number;
}

/** Where two transcripts of an overlapping stretch meet. */
export interface Seam {
	/** How many words of the first one stay. */
	keep: number;
	/** How many words of the second one go, because the first has said them. */
	drop: number;
}

/** A row of words in both, by its length and the places behind it. */
interface Run {
	length: number;
	tailEnd: number;
	headEnd: number;
}

/**
 * Finds the longest row of words that the end of one transcript and the beginning of the next have
 * in common. What lies behind it in the first and before it in the second was cut through by the
 * ends of the two recordings, so it goes.
 *
 * @param window how many words at the end and at the beginning can be in the overlap
 * @returns undefined when they have nothing in common: then each has words the other lacks
 */
export function findSeam(
	one: readonly Spoken[],
	other: readonly Spoken[],
	window: number,
): Seam | undefined {
	const from = Math.max(0, one.length - window);
	const tail = one.slice(from);
	const head = other.slice(0, window);
	const run = longestRun(tail, head);
	return isTelling(run, tail, head) ? { keep: from + run.tailEnd, drop: run.headEnd } : undefined;
}

function longestRun(tail: readonly Spoken[], head: readonly Spoken[]): Run {
	let longest: Run = { length: 0, tailEnd: 0, headEnd: 0 };
	let before: number[] = [];
	tail.forEach((word, place) => {
		const lengths = head.map((candidate, at) =>
			isSame(word, candidate) ? (at === 0 ? 0 : (before[at - 1] ?? 0)) + 1 : 0,
		);
		lengths.forEach((length, at) => {
			if (length > longest.length) longest = { length, tailEnd: place + 1, headEnd: at + 1 };
		});
		before = lengths;
	});
	return longest;
}

function isSame(one: Spoken, other: Spoken): boolean {
	if (one.key !== other.key) return false;
	if (one.startSeconds === undefined || other.startSeconds === undefined) return true;
	return Math.abs(one.startSeconds - other.startSeconds) < SAME_MOMENT_SECONDS;
}

/** One short word can stand in both by chance, but hardly at the same moment or at the very seam. */
function isTelling(
	{ length, tailEnd, headEnd }: Run,
	tail: readonly Spoken[],
	head: readonly Spoken[],
): boolean {
	const word = head[headEnd - 1];
	if (length !== 1 || word === undefined) return length > 1;
	const isAtSeam = tailEnd === tail.length && headEnd === 1;
	return isAtSeam || word.startSeconds !== undefined || word.key.length >= TELLING_LENGTH;
}
