/** Scripts that put no space between words; there each character stands for itself. */
const UNSPACED =
	'\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const TOKEN = new RegExp(`[${UNSPACED}]|[^\\s${UNSPACED}]+`, 'gu');
const UNSPACED_END = new RegExp(`[${UNSPACED}\\u3000-\\u303f\\uff00-\\uffef]$`, 'u');
const UNSPACED_START = new RegExp(`^[${UNSPACED}\\u3000-\\u303f\\uff00-\\uffef]`, 'u');

/** A word, or a character of a script without spaces, and where it ends in its text. */
export interface Token {
	/** What is compared: without case and punctuation. */
	key: string;
	start: number;
	end: number;
}

export function tokensOf(text: string): Token[] {
	return [...text.matchAll(TOKEN)].map((match) => ({
		key: keyOf(match[0]),
		start: match.index,
		end: match.index + match[0].length,
	}));
}

/** How two words are compared. Punctuation alone stays what it is. */
export function keyOf(word: string): string {
	const bare = word
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\p{P}\p{S}\s]/gu, '');
	return bare === '' ? word.trim() : bare;
}

/** Two stretches of text as one, with a space between them where their script has spaces. */
export function joinTexts(one: string, other: string): string {
	const before = one.trimEnd();
	const after = other.trimStart();
	if (before === '' || after === '') return before + after;
	const isUnspaced = UNSPACED_END.test(before) && UNSPACED_START.test(after);
	return isUnspaced ? before + after : `${before} ${after}`;
}
