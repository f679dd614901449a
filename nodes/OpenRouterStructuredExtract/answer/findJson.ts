import { repairJson } from '../../shared/mapping/repairJson';

/** A JSON value that stands in an answer. */
export interface Found {
	value: unknown;
}

/** What an answer holds besides words. */
export interface Findings {
	found: Found[];
	/** The last value was cut off; nobody knows how it would have gone on. */
	isTruncated: boolean;
}

/** JSON inside a text inside a text: further in there is no answer. */
const MAX_WRAPS = 2;

/**
 * Finds the JSON objects and lists in a model's answer, whatever stands around them (prose, code
 * fences, quotes), and mends slips of syntax. What was cut off is told, never completed.
 */
export function findJson(answer: string, wraps = 0): Findings {
	const text = answer.replace(/^\uFEFF/, '').trim();
	const whole = parse(text);
	if (typeof whole?.value === 'string' && wraps < MAX_WRAPS) {
		return findJson(whole.value, wraps + 1);
	}
	if (whole !== undefined)
		return { found: isContainer(whole.value) ? [whole] : [], isTruncated: false };
	const unwrapped = /^[{[]\s*\\"/.test(text) ? parse(`"${text}"`) : undefined;
	if (typeof unwrapped?.value === 'string') return findJson(unwrapped.value, MAX_WRAPS);
	const { segments, isTruncated } = segmentsOf(text);
	const found = segments.flatMap((segment) => readSegment(segment) ?? []);
	return { found: found.filter(({ value }) => isContainer(value)), isTruncated };
}

function parse(text: string): Found | undefined {
	try {
		const value: unknown = JSON.parse(text);
		return { value };
	} catch {
		return undefined;
	}
}

function readSegment(segment: string): Found | undefined {
	return parse(segment) ?? repairJson(segment);
}

function isContainer(value: unknown): boolean {
	return typeof value === 'object' && value !== null;
}

/**
 * The outermost bracketed parts of a text. Brackets in prose that hold no JSON (`[1]`, `{x}`) come
 * along; the schema tells them apart.
 */
function segmentsOf(text: string): { segments: string[]; isTruncated: boolean } {
	const segments: string[] = [];
	let at = nextOpening(text, 0);
	while (at >= 0) {
		const end = endOfSegment(text, at);
		if (end < 0) return { segments, isTruncated: looksLikeJson(text.slice(at)) };
		segments.push(text.slice(at, end));
		at = nextOpening(text, end);
	}
	return { segments, isTruncated: false };
}

function nextOpening(text: string, from: number): number {
	const found = text.slice(from).search(/[{[]/);
	return found < 0 ? -1 : from + found;
}

/** A bracket in prose that is never closed is no cut-off value. */
function looksLikeJson(rest: string): boolean {
	return /^\{\s*(?:["'}\w/]|$)/.test(rest) || /^\[\s*(?:[[{"'\d\-/tfn]|$)/.test(rest);
}

/** Where the part that opens here ends; -1 when it does not. */
function endOfSegment(text: string, start: number): number {
	let depth = 0;
	let at = start;
	while (at < text.length) {
		const character = text.charAt(at);
		if (startsText(text, at)) at = endOfText(text, at);
		else if (text.startsWith('//', at)) at = endOfLine(text, at);
		else if (text.startsWith('/*', at)) at = endOfComment(text, at);
		else {
			if (character === '{' || character === '[') depth++;
			if (character === '}' || character === ']') depth--;
			at++;
			if (depth === 0) return at;
		}
	}
	return -1;
}

/** A single quote opens a text only where a key or a value may begin, not as an apostrophe. */
function startsText(text: string, at: number): boolean {
	const character = text.charAt(at);
	if (character === '"') return true;
	return character === "'" && /[{[,:]\s*$/.test(text.slice(Math.max(0, at - 40), at));
}

/**
 * Behind the quote that ends a text: the first unescaped one that something of JSON follows, as
 * models forget to escape quotes inside texts.
 */
function endOfText(text: string, start: number): number {
	const quote = text.charAt(start);
	for (let at = start + 1; at < text.length; at++) {
		if (text.charAt(at) === '\\') at++;
		else if (
			text.charAt(at) === quote &&
			/^\s*(?:[,:}\]\n]|\/[/*]|$)/.test(text.slice(at + 1, at + 40))
		)
			return at + 1;
	}
	return text.length;
}

function endOfLine(text: string, start: number): number {
	const end = text.indexOf('\n', start);
	return end < 0 ? text.length : end;
}

function endOfComment(text: string, start: number): number {
	const end = text.indexOf('*/', start);
	return end < 0 ? text.length : end + 2;
}
