import type { LoadedFile } from '../../shared/contract/files';
import { badInput } from '../../shared/policy/failure';
import { audioFormat, formatName } from './audioFormat';
import { readFlac } from './flac';
import { readMp3 } from './mp3';
import { planPieces } from './planPieces';
import type { AudioTrack } from './track';
import { readWav } from './wav';

const MEBIBYTE = 1024 * 1024;
/** What providers take in one request is 25 MB; base64 makes a third more of a piece. */
const MAX_PIECE_BYTES = 16 * MEBIBYTE;
/** For what cannot be split (docs: speech to text, size of an upload). */
const MAX_WHOLE_BYTES = 25 * MEBIBYTE;

const READERS: Readonly<Record<string, (bytes: Uint8Array) => AudioTrack | undefined>> = {
	flac: readFlac,
	mp3: readMp3,
	wav: readWav,
};

/** A stretch of a recording as a file of its own. */
export interface RecordingPart {
	startSeconds: number;
	endSeconds: number;
	byteCount: number;
	/** Made anew at each call, so that it is in memory only while it is sent. */
	bytes(): Uint8Array;
}

export interface Recording {
	format: string;
	/** The whole in pieces; empty for a format whose time line is not read. */
	parts: RecordingPart[];
}

/**
 * Divides a recording into parts that can be sent. One that is short enough is a single part, byte
 * by byte the file itself.
 *
 * @param maxSeconds the longest part; Infinity to keep it whole
 * @throws Failure `badInput` for a file that is broken, no recording, or too large to be sent whole
 */
export function openRecording(file: LoadedFile, maxSeconds: number): Recording {
	const format = audioFormat(file);
	const mayBeSplit = maxSeconds !== Infinity;
	const track = READERS[format]?.(file.bytes);
	if (track === undefined) {
		refuseBroken(file, format);
		refuseWhole(file, `${formatName(format)} files cannot be split`, MAKE_MP3);
		return { format, parts: [] };
	}
	if (!mayBeSplit) refuseWhole(file, 'a question needs the recording as a whole', ASK_LATER);
	const limits = { maxSeconds, maxBytes: mayBeSplit ? MAX_PIECE_BYTES : Infinity };
	const pieces = planPieces(track, limits);
	const isWhole = pieces.length === 1;
	const parts = pieces.map(({ from, to, startSeconds, endSeconds }) => ({
		startSeconds,
		endSeconds,
		byteCount: isWhole ? file.bytes.length : track.bytesBetween(from, to),
		bytes: () => (isWhole ? file.bytes : track.cut(from, to)),
	}));
	return { format, parts };
}

const MAKE_MP3 =
	'Save the recording as MP3 (64 kbit/s is plenty for speech), which this node splits by itself.';
const ASK_LATER =
	'Transcribe it without Question, then ask OpenRouter Chat Completion about the text.';

/** FLAC is a format whose frames may be of a kind not read here; the others are plain. */
function refuseBroken({ parameter, source }: LoadedFile, format: string): void {
	if (format !== 'wav' && format !== 'mp3') return;
	const problem =
		format === 'wav' ? 'its WAV header is broken or cut off' : 'it holds no MP3 sound (Layer III)';
	throw badInput(
		parameter,
		`the file in “${source}” cannot be read: ${problem}`,
		'Check that the file was downloaded or recorded to its end, and that it plays.',
	);
}

function refuseWhole({ parameter, source, bytes }: LoadedFile, why: string, remedy: string): void {
	if (bytes.length <= MAX_WHOLE_BYTES) return;
	const size = (bytes.length / MEBIBYTE).toFixed(1);
	const limit = MAX_WHOLE_BYTES / MEBIBYTE;
	throw badInput(
		parameter,
		`the file in “${source}” has ${size} MB; ${why}, and more than ${limit} MB are not taken`,
		remedy,
	);
}
