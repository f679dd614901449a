/** Reads single samples, scaled to the range of 16 bits. */
export interface SampleReader {
	bytesPerSample: number;
	read(data: Buffer, offset: number): number;
}

const PCM = 1;
const FLOAT = 3;
/** The real code stands in a longer header then. */
const EXTENSIBLE = 0xfffe;
const EXTENSIBLE_CODE_AT = 24;

const READERS: Readonly<Record<string, SampleReader>> = {
	[`${PCM}/8`]: { bytesPerSample: 1, read: (data, at) => (data.readUInt8(at) - 128) * 256 },
	[`${PCM}/16`]: { bytesPerSample: 2, read: (data, at) => data.readInt16LE(at) },
	[`${PCM}/24`]: { bytesPerSample: 3, read: (data, at) => data.readIntLE(at, 3) / 256 },
	[`${PCM}/32`]: { bytesPerSample: 4, read: (data, at) => data.readInt32LE(at) / 65_536 },
	[`${FLOAT}/32`]: { bytesPerSample: 4, read: (data, at) => data.readFloatLE(at) * 32_768 },
};

/**
 * The reader for a WAV file's samples; undefined for codings that are not plain numbers (ADPCM,
 * A-law), whose loudness is not looked at.
 *
 * @param format content of the `fmt ` chunk, at least 16 bytes
 */
export function sampleReader(format: Buffer): SampleReader | undefined {
	const named = format.readUInt16LE(0);
	const isLong = named === EXTENSIBLE && format.length >= EXTENSIBLE_CODE_AT + 2;
	const code = isLong ? format.readUInt16LE(EXTENSIBLE_CODE_AT) : named;
	return READERS[`${code}/${format.readUInt16LE(14)}`];
}
