import { BitWriter } from './bits';
import type { Picture } from './types';

const LOSSLESS_SIGNATURE = 0x2f;
const OPAQUE = 255;

/** A one-coloured lossless WebP; an unknown chunk pads it to at least `minBytes`. */
export function drawWebp({ width, height, colour, minBytes }: Picture): Buffer {
	const bits = new BitWriter();
	bits.write(LOSSLESS_SIGNATURE, 8);
	bits.write(width - 1, 14);
	bits.write(height - 1, 14);
	// No alpha hint, version 0, no transform, no colour cache, no meta prefix codes.
	bits.write(0, 1 + 3 + 1 + 1 + 1);
	const [red, green, blue] = colour;
	for (const symbol of [green, red, blue, OPAQUE, 0]) writeSingleSymbolCode(bits, symbol);
	const picture = chunk('VP8L', bits.toBuffer());
	const missing = minBytes - picture.length - 12 - 8;
	const padding = missing > 0 ? chunk('saBx', Buffer.alloc(missing)) : Buffer.alloc(0);
	const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), picture, padding]);
	return chunk('RIFF', body);
}

/** A code of one symbol takes no bits per pixel: the header is the whole picture. */
function writeSingleSymbolCode(bits: BitWriter, symbol: number): void {
	bits.write(1, 1);
	bits.write(0, 1);
	bits.write(1, 1);
	bits.write(symbol, 8);
}

function chunk(type: string, data: Buffer): Buffer {
	const header = Buffer.alloc(8);
	header.write(type, 0, 'latin1');
	header.writeUInt32LE(data.length, 4);
	return Buffer.concat([header, data, Buffer.alloc(data.length % 2)]);
}
