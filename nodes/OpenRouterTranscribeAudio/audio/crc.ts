/** Checksums of a FLAC frame (RFC 9639): of its header, and of the whole of it. */
const CRC8 = table(8, 0x07);
const CRC16 = table(16, 0x8005);

export function crc8(bytes: Uint8Array): number {
	let crc = 0;
	for (const byte of bytes) crc = CRC8[crc ^ byte] ?? 0;
	return crc;
}

export function crc16(bytes: Uint8Array): number {
	let crc = 0;
	for (const byte of bytes) crc = ((crc << 8) & 0xffff) ^ (CRC16[(crc >> 8) ^ byte] ?? 0);
	return crc;
}

/** The remainder of each byte, so that a sum takes one look-up a byte. */
function table(width: number, polynomial: number): Uint16Array {
	const top = 1 << (width - 1);
	const mask = (1 << width) - 1;
	return Uint16Array.from({ length: 256 }, (_, byte) => {
		let rest = byte << (width - 8);
		for (let bit = 0; bit < 8; bit++) {
			rest = ((rest & top) === 0 ? rest << 1 : (rest << 1) ^ polynomial) & mask;
		}
		return rest;
	});
}
