import type { Segment } from '../../shared/wire/transcription';
import { tokensOf } from './tokens';

/** The first `count` words of a row of segments; a segment that is cut ends earlier. */
export function firstWords(segments: readonly Segment[], count: number): Segment[] {
	let left = count;
	return segments.flatMap((segment): Segment[] => {
		const tokens = tokensOf(segment.text);
		const kept = Math.min(left, tokens.length);
		left -= kept;
		if (kept === tokens.length) return [segment];
		const last = tokens[kept - 1];
		if (last === undefined) return [];
		const end = timeAt(segment, last.end);
		return [{ ...segment, text: segment.text.slice(0, last.end), end }];
	});
}

/** What is left without the first `count` words; a segment that is cut begins later. */
export function withoutFirstWords(segments: readonly Segment[], count: number): Segment[] {
	let left = count;
	return segments.flatMap((segment): Segment[] => {
		const tokens = tokensOf(segment.text);
		const dropped = Math.min(left, tokens.length);
		left -= dropped;
		if (dropped === 0) return [segment];
		const first = tokens[dropped];
		if (first === undefined) return [];
		const start = timeAt(segment, first.start);
		return [{ ...segment, text: segment.text.slice(first.start), start }];
	});
}

/** When a character is said, as if all of them took the same time. */
function timeAt({ start, end, text }: Segment, place: number): number {
	return Math.round((start + ((end - start) * place) / text.length) * 1000) / 1000;
}
