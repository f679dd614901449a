/** Kilobits per second of Layer III by index (ISO 11172-3 and 13818-3); 0 is free or forbidden. */
const MPEG1_KBPS = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0];
const MPEG2_KBPS = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0];
const HERTZ = [44_100, 48_000, 32_000];
const HEADER_BYTES = 4;
const CRC_BYTES = 2;
const GRANULE_SAMPLES = 576;

/** What the four bytes at the head of a Layer III frame say. */
export interface Mp3Frame {
	bytes: number;
	hertz: number;
	samples: number;
	isMpeg1: boolean;
	isMono: boolean;
	/** Where the side information begins, counted from the head. */
	sideInfoAt: number;
	/** Where the coded sound begins, counted from the head. */
	mainDataAt: number;
}

/** The frame that begins here; undefined where none does. */
export function readMp3Frame(bytes: Uint8Array, offset: number): Mp3Frame | undefined {
	if (bytes[offset] !== 0xff) return undefined;
	const [kind = 0, rates = 0, mode = 0] = bytes.subarray(offset + 1, offset + HEADER_BYTES);
	const version = (kind >> 3) & 3;
	// Eleven set bits, a version that is not reserved, Layer III.
	if ((kind & 0xe0) !== 0xe0 || version === 1 || (kind & 0x06) !== 0x02) return undefined;
	const isMpeg1 = version === 3;
	const kbps = (isMpeg1 ? MPEG1_KBPS : MPEG2_KBPS)[rates >> 4] ?? 0;
	const fullHertz = HERTZ[(rates >> 2) & 3];
	if (kbps === 0 || fullHertz === undefined) return undefined;
	const hertz = fullHertz / (isMpeg1 ? 1 : version === 2 ? 2 : 4);
	const samples = isMpeg1 ? 2 * GRANULE_SAMPLES : GRANULE_SAMPLES;
	const isMono = mode >> 6 === 3;
	const sideInfoAt = HEADER_BYTES + ((kind & 1) === 0 ? CRC_BYTES : 0);
	const sideInfoBytes = isMpeg1 ? (isMono ? 17 : 32) : isMono ? 9 : 17;
	return {
		bytes: Math.floor((samples * kbps * 125) / hertz) + ((rates >> 1) & 1),
		hertz,
		samples,
		isMpeg1,
		isMono,
		sideInfoAt,
		mainDataAt: sideInfoAt + sideInfoBytes,
	};
}

/** Frames of one recording agree in these. */
export function isSameKind(one: Mp3Frame, other: Mp3Frame): boolean {
	return one.hertz === other.hertz && one.isMpeg1 === other.isMpeg1;
}
