import { isSameKind, readMp3Frame, type Mp3Frame } from './mp3Frame';
import { mp3Loudness, reservoirBytes } from './mp3SideInfo';
import type { AudioTrack } from './track';

const ID3_HEADER_BYTES = 10;
/** A player's index of the whole file sits in a first frame that holds no sound. */
const INDEX_MARKS = ['Xing', 'Info', 'VBRI'];
/** VBRI always stands here, whatever the frame's kind. */
const VBRI_AT = 36;

/**
 * An MP3 file of Layer III frames; undefined when no two frames in a row are found. Tags and the
 * index frame are left out: they speak of the whole file.
 */
export function readMp3(bytes: Uint8Array): AudioTrack | undefined {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const start = nextFrame(buffer, skipId3(buffer), undefined);
	if (start === undefined) return undefined;
	const first = readMp3Frame(buffer, start);
	if (first === undefined) return undefined;
	const begin = isIndex(buffer, start, first) ? start + first.bytes : start;
	return trackOf(buffer, frameOffsets(buffer, begin, first), first);
}

/** Four bytes of seven bits each, so that the size never looks like a frame. */
function skipId3(bytes: Buffer): number {
	if (bytes.toString('latin1', 0, 3) !== 'ID3' || bytes.length < ID3_HEADER_BYTES) return 0;
	const size = bytes.subarray(6, ID3_HEADER_BYTES).reduce((sum, byte) => sum * 128 + byte, 0);
	return ID3_HEADER_BYTES + size;
}

function isIndex(bytes: Buffer, offset: number, frame: Mp3Frame): boolean {
	const marks = [frame.mainDataAt, VBRI_AT].map((at) =>
		bytes.toString('latin1', offset + at, offset + at + 4),
	);
	return marks.some((mark) => INDEX_MARKS.includes(mark));
}

/** Every frame that is complete, as offsets. Between two of them there may be rubbish. */
function frameOffsets(bytes: Buffer, begin: number, kind: Mp3Frame): number[] {
	const offsets: number[] = [];
	let offset: number | undefined = begin;
	while (offset !== undefined) {
		const frame = readMp3Frame(bytes, offset);
		if (frame === undefined || !isSameKind(frame, kind)) {
			offset = nextFrame(bytes, offset + 1, kind);
			continue;
		}
		if (offset + frame.bytes > bytes.length) break;
		offsets.push(offset);
		offset += frame.bytes;
	}
	return offsets;
}

/** The next place from here on where a frame stands and another one right behind it. */
function nextFrame(bytes: Buffer, from: number, kind: Mp3Frame | undefined): number | undefined {
	for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
		const frame = readMp3Frame(bytes, at);
		if (frame === undefined || !isSameKind(frame, kind ?? frame)) continue;
		const next = readMp3Frame(bytes, at + frame.bytes);
		if (next !== undefined && isSameKind(next, frame)) return at;
	}
	return undefined;
}

function trackOf(bytes: Buffer, offsets: number[], kind: Mp3Frame): AudioTrack {
	const seconds = kind.samples / kind.hertz;
	const offsetOf = (frame: number): number => offsets[frame] ?? 0;
	const frameOf = (frame: number): Mp3Frame => readMp3Frame(bytes, offsetOf(frame)) ?? kind;
	const endOf = (frame: number): number => offsetOf(frame) + frameOf(frame).bytes;
	/** Where the coded sound of a frame begins. */
	const dataStart = (frame: number): number => {
		let missing = reservoirBytes(bytes, offsetOf(frame), frameOf(frame));
		let from = frame;
		while (missing > 0 && from > 0) {
			const { bytes: size, mainDataAt } = frameOf(--from);
			missing -= size - mainDataAt;
		}
		return from;
	};
	return {
		frameCount: offsets.length,
		timeOf: (frame) => frame * seconds,
		loudnessOf: (frame) => mp3Loudness(bytes, offsetOf(frame), frameOf(frame)),
		bytesBetween: (from, to) => (to > from ? endOf(to - 1) - offsetOf(from) : 0),
		// Each frame is faded into the one before it, which must therefore be decoded, too.
		leadOf: (frame) => (frame === 0 ? 0 : dataStart(frame - 1)),
		cut: (from, to) => bytes.subarray(offsetOf(from), to > from ? endOf(to - 1) : offsetOf(from)),
	};
}
