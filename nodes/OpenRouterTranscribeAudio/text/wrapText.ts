/** Lines are counted in characters as people see them, not in code units. */
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** Where every code unit is a character; looking for characters is slow. */
const PLAIN = /^[\x20-\x7e]*$/;
/**
 * A word with the space behind it. Scripts without spaces may break after each character, but
 * punctuation stays with what it follows.
 */
const UNITS =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}][\p{P}\p{M}]*\s*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+\s*/gu;

/** A piece of text in which no line breaks. */
export interface Unit {
	text: string;
	/** Characters with and without the space at the end. */
	length: number;
	bareLength: number;
}

/** How many characters a reader sees. */
export function visibleLength(text: string): number {
	return PLAIN.test(text) ? text.length : charactersOf(text).length;
}

/** The units of a text; together they are the text. What is longer than a line is divided. */
export function unitsOf(text: string, width: number): Unit[] {
	return (text.match(UNITS) ?? []).flatMap((word) => {
		const unit = unitFrom(word);
		if (unit.bareLength <= width) return [unit];
		const letters = charactersOf(word);
		return Array.from({ length: Math.ceil(letters.length / width) }, (_, index) =>
			unitFrom(letters.slice(index * width, (index + 1) * width).join('')),
		);
	});
}

/** Lines of at most `width` characters. */
export function wrapUnits(units: readonly Unit[], width: number): string[] {
	const lines: string[] = [];
	let length = 0;
	for (const unit of units) {
		if (lines.length === 0 || length + unit.bareLength > width) {
			lines.push('');
			length = 0;
		}
		lines[lines.length - 1] += unit.text;
		length += unit.length;
	}
	return lines.map((line) => line.trimEnd());
}

function unitFrom(text: string): Unit {
	return { text, length: visibleLength(text), bareLength: visibleLength(text.trimEnd()) };
}

function charactersOf(text: string): string[] {
	return [...graphemes.segment(text)].map(({ segment }) => segment);
}
