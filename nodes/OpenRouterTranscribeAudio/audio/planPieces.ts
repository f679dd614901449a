import { findCut } from './findCut';
import { frameAt, lastWhere, type AudioTrack } from './track';

/** How far a cut may move from its place to meet silence, as a share of the piece. */
const SHIFT = 0.05;
/** Sound that both pieces hold where a cut meets no silence. */
const OVERLAP_SECONDS = 2;
/** No overlap takes more than this share of a piece. */
const OVERLAP_SHARE = 0.1;

export interface PieceLimits {
	maxSeconds: number;
	maxBytes: number;
}

/** Frames of a track that are sent together, the first included and the last not. */
export interface Piece {
	from: number;
	to: number;
	startSeconds: number;
	endSeconds: number;
}

/**
 * Divides a recording into pieces of about the same length, cut in silence where there is some
 * near. Elsewhere two pieces share a few seconds, so that no word is lost.
 *
 * @returns one piece for a recording within the limits; a shared stretch may exceed them
 */
export function planPieces(track: AudioTrack, limits: PieceLimits): Piece[] {
	const pieces: Piece[] = [];
	const end = track.frameCount;
	let begin = 0;
	let from = 0;
	while (begin < end) {
		const ideal = idealSeconds(track, begin, limits);
		if (ideal === undefined) break;
		const { frame, isSilent } = findCut(track, windowAfter(track, begin, ideal, limits.maxBytes));
		if (frame <= begin) break;
		const shared = isSilent ? 0 : Math.min(OVERLAP_SECONDS, ideal * OVERLAP_SHARE);
		const cutSeconds = track.timeOf(frame);
		pieces.push(pieceOf(track, from, Math.max(frame, frameAt(track, cutSeconds + shared))));
		from = track.leadOf(Math.max(from + 1, frameAt(track, cutSeconds - shared)));
		begin = frame;
	}
	return [...pieces, pieceOf(track, from, end)];
}

function pieceOf(track: AudioTrack, from: number, to: number): Piece {
	return { from, to, startSeconds: track.timeOf(from), endSeconds: track.timeOf(to) };
}

/** How long each of the remaining pieces would be if all were alike; undefined for the last one. */
function idealSeconds(
	track: AudioTrack,
	begin: number,
	{ maxSeconds, maxBytes }: PieceLimits,
): number | undefined {
	const seconds = track.timeOf(track.frameCount) - track.timeOf(begin);
	const bytes = track.bytesBetween(begin, track.frameCount);
	if (seconds <= maxSeconds && bytes <= maxBytes) return undefined;
	const most = 1 - SHIFT;
	return seconds / Math.ceil(Math.max(seconds / (maxSeconds * most), bytes / (maxBytes * most)));
}

function windowAfter(
	track: AudioTrack,
	begin: number,
	idealSeconds: number,
	maxBytes: number,
): { from: number; to: number } {
	const start = track.timeOf(begin);
	const shift = idealSeconds * SHIFT;
	const byTime = frameAt(track, start + idealSeconds + shift);
	const bySize = lastWhere(byTime, (frame) => track.bytesBetween(begin, frame) <= maxBytes);
	const to = Math.max(begin + 1, Math.min(byTime, bySize));
	const from = frameAt(track, Math.max(start, track.timeOf(to) - 2 * shift));
	return { from: Math.min(to, Math.max(begin + 1, from)), to };
}
