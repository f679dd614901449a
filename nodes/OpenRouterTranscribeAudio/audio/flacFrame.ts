import { crc16, crc8 } from './crc';

const SYNC_BYTES = 4;
const CRC16_BYTES = 2;

/** The header of a FLAC frame (RFC 9639, section 9.1). */
export interface FlacFrame {
	/** Samples of each channel. */
	samples: number;
	/** Number of the frame, or of its first sample where frames differ in length. */
	number: number;
	/** Size of that number, which is written with more bytes the larger it is. */
	numberBytes: number;
	headerBytes: number;
}

/** The frame that begins here; undefined where none does, which its checksum tells. */
export function readFlacFrame(bytes: Buffer, offset: number): FlacFrame | undefined {
	const [sync = 0, kind = 0, sizes = 0, channels = 0] = bytes.subarray(offset, offset + SYNC_BYTES);
	if (sync !== 0xff || (kind & 0xfe) !== 0xf8) return undefined;
	const sizeCode = sizes >> 4;
	const rateCode = sizes & 15;
	const reserved = (channels & 1) !== 0 || channels >> 4 > 10;
	if (sizeCode === 0 || rateCode === 15 || reserved) return undefined;
	const coded = readNumber(bytes, offset + SYNC_BYTES);
	if (coded === undefined) return undefined;
	const sizeAt = offset + SYNC_BYTES + coded.bytes;
	const sizeBytes = sizeCode === 6 ? 1 : sizeCode === 7 ? 2 : 0;
	const rateBytes = rateCode === 12 ? 1 : rateCode === 13 || rateCode === 14 ? 2 : 0;
	const crcAt = sizeAt + sizeBytes + rateBytes;
	if (crcAt >= bytes.length || crc8(bytes.subarray(offset, crcAt)) !== bytes[crcAt])
		return undefined;
	return {
		samples: sizeBytes > 0 ? bytes.readUIntBE(sizeAt, sizeBytes) + 1 : samplesOf(sizeCode),
		number: coded.value,
		numberBytes: coded.bytes,
		headerBytes: crcAt + 1 - offset,
	};
}

/** The same sound under another number, with checksums to match. */
export function renumber(bytes: Buffer, frame: FlacFrame, number: number): Buffer {
	const coded = writeNumber(number);
	const header = Buffer.concat([
		bytes.subarray(0, SYNC_BYTES),
		coded,
		bytes.subarray(SYNC_BYTES + frame.numberBytes, frame.headerBytes - 1),
	]);
	const sound = bytes.subarray(frame.headerBytes, bytes.length - CRC16_BYTES);
	const whole = Buffer.concat([header, Buffer.of(crc8(header)), sound, Buffer.alloc(CRC16_BYTES)]);
	const end = whole.length - CRC16_BYTES;
	whole.writeUInt16BE(crc16(whole.subarray(0, end)), end);
	return whole;
}

function samplesOf(code: number): number {
	if (code === 1) return 192;
	return code <= 5 ? 576 << (code - 2) : 256 << (code - 8);
}

/** Numbers are written like UTF-8, with up to seven bytes. */
function readNumber(bytes: Buffer, offset: number): { value: number; bytes: number } | undefined {
	const first = bytes[offset] ?? 0xff;
	if (first < 0x80) return { value: first, bytes: 1 };
	const length = Math.clz32(~(first << 24));
	if (length < 2 || length > 7) return undefined;
	let value = first & (0x7f >> length);
	for (const byte of bytes.subarray(offset + 1, offset + length)) {
		if ((byte & 0xc0) !== 0x80) return undefined;
		value = value * 64 + (byte & 0x3f);
	}
	return { value, bytes: length };
}

function writeNumber(value: number): Buffer {
	if (value < 0x80) return Buffer.of(value);
	const tail: number[] = [];
	let rest = value;
	// The first byte loses a bit of room for each byte behind it.
	while (rest >= 2 ** (6 - tail.length)) {
		tail.unshift(0x80 | rest % 64);
		rest = Math.floor(rest / 64);
	}
	const length = tail.length + 1;
	return Buffer.of(((0xff00 >> length) & 0xff) | rest, ...tail);
}
