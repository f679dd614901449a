import { Base64Decoder } from './base64Decoder';

/** Shorter texts stay what they are; no picture worth the name is smaller. */
const SHORTEST = 16 * 1024;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** In front of a number; a zero character is in no base64 and in no text a model writes. */
const MARK = '\u0000lifted ';

/** A base64 text of an answer, as bytes. */
export class LiftedText {
	constructor(
		/** What stood in front of it in the same text, e.g. `data:image/png;base64,`. */
		readonly prefix: string,
		readonly bytes: Uint8Array,
	) {}
}

/** An answer's text without its large base64 texts. */
export interface Lifted {
	text: string;
	/** For JSON.parse: puts the bytes where the base64 was. */
	revive(key: string, value: unknown): unknown;
	/** Size of the answer as it came. */
	bytes: number;
}

/**
 * Reads a JSON answer and decodes its large base64 texts while they come, so that a picture of
 * some megabytes is never in memory as text.
 */
export async function liftBase64(body: AsyncIterable<Uint8Array>): Promise<Lifted> {
	const lifter = new Lifter();
	let bytes = 0;
	for await (const chunk of body) {
		bytes += chunk.length;
		lifter.add(chunk);
	}
	const { files } = lifter;
	return {
		text: lifter.end(),
		bytes,
		revive: (_key, value) =>
			typeof value === 'string' && value.startsWith(MARK)
				? (files[Number(value.slice(MARK.length))] ?? value)
				: value,
	};
}

type Place =
	| { in: 'structure' }
	/** A string that is kept as it is; a backslash at the end of a piece goes on in the next. */
	| { in: 'text'; escaped: boolean }
	/** The beginning of a string that may be base64. */
	| { in: 'start'; pieces: Uint8Array[]; size: number }
	| { in: 'base64'; prefix: string; decoder: Base64Decoder };

class Lifter {
	readonly files: LiftedText[] = [];
	private readonly kept: Uint8Array[] = [];
	private place: Place = { in: 'structure' };

	add(chunk: Uint8Array): void {
		for (let rest = chunk; rest.length > 0; ) rest = rest.subarray(this.step(rest));
	}

	/** The text that was kept. An unfinished string is broken JSON, as it should be. */
	end(): string {
		return Buffer.concat(this.kept).toString('utf8');
	}

	/** @returns how many bytes it dealt with */
	private step(rest: Uint8Array): number {
		switch (this.place.in) {
			case 'structure':
				return this.structure(rest);
			case 'text':
				return this.text(rest, this.place.escaped);
			default:
				return this.candidate(rest, this.place);
		}
	}

	private structure(rest: Uint8Array): number {
		const quote = rest.indexOf(QUOTE);
		const end = quote < 0 ? rest.length : quote + 1;
		this.kept.push(rest.subarray(0, end));
		if (quote >= 0) this.place = { in: 'start', pieces: [], size: 0 };
		return end;
	}

	private text(rest: Uint8Array, escaped: boolean): number {
		let end = escaped ? 1 : 0;
		while (end < rest.length && rest[end] !== QUOTE) end += rest[end] === BACKSLASH ? 2 : 1;
		this.kept.push(rest.subarray(0, Math.min(end, rest.length)));
		if (end < rest.length) this.place = { in: 'structure' };
		else this.place = { in: 'text', escaped: end > rest.length };
		if (end >= rest.length) return rest.length;
		this.kept.push(rest.subarray(end, end + 1));
		return end + 1;
	}

	/** A backslash or a quote ends what can be base64; what comes before them is tried. */
	private candidate(rest: Uint8Array, place: Place & { in: 'start' | 'base64' }): number {
		const quote = rest.indexOf(QUOTE);
		const untilQuote = quote < 0 ? rest : rest.subarray(0, quote);
		const backslash = untilQuote.indexOf(BACKSLASH);
		const piece = backslash < 0 ? untilQuote : untilQuote.subarray(0, backslash);
		if (place.in === 'start') this.begin(piece, place);
		else if (!place.decoder.add(piece)) this.giveUp(place);
		if (piece.length < rest.length && this.place.in !== 'text') {
			if (backslash >= 0) this.giveUp(this.place);
			else this.finish(this.place);
		}
		return piece.length;
	}

	private begin(piece: Uint8Array, place: Place & { in: 'start' }): void {
		place.pieces.push(piece);
		place.size += piece.length;
		if (place.size < SHORTEST) return;
		const start = Buffer.concat(place.pieces);
		const comma = start.indexOf('data:') === 0 ? start.indexOf(',') + 1 : 0;
		const decoder = new Base64Decoder();
		const next = { in: 'base64', prefix: start.toString('latin1', 0, comma), decoder } as const;
		if (decoder.add(start.subarray(comma))) this.place = next;
		else this.giveUp(place);
	}

	/** The closing quote came. */
	private finish(place: Place): void {
		if (place.in !== 'base64') return this.giveUp(place);
		const bytes = place.decoder.finish();
		if (bytes === undefined) return this.giveUp(place);
		const mark = JSON.stringify(`${MARK}${this.files.length}`).slice(1, -1);
		this.files.push(new LiftedText(place.prefix, bytes));
		this.kept.push(Buffer.from(mark));
		this.place = { in: 'text', escaped: false };
	}

	/** It is text like any other: nothing of it is lost. */
	private giveUp(place: Place): void {
		if (place.in === 'start') this.kept.push(...place.pieces);
		if (place.in === 'base64') this.kept.push(Buffer.from(place.prefix + place.decoder.text()));
		this.place = { in: 'text', escaped: false };
	}
}
