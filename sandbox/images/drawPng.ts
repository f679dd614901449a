import { crc32, deflateSync } from 'node:zlib';

import type { Picture } from './types';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Bit depth 1, palette, default compression, filter and no interlace. */
const PALETTE_FORMAT = [1, 3, 0, 0, 0];

/** A one-coloured PNG; a private chunk pads it to at least `minBytes`. */
export function drawPng({ width, height, colour, minBytes }: Picture): Buffer {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set(PALETTE_FORMAT, 8);
	// One filter byte, then one bit per pixel; all zero is the first palette colour everywhere.
	const rows = Buffer.alloc((1 + Math.ceil(width / 8)) * height);
	const head = [SIGNATURE, chunk('IHDR', header), chunk('PLTE', Buffer.from(colour))];
	const tail = [chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
	const size = [...head, ...tail].reduce((sum, part) => sum + part.length, 0);
	const padding = size < minBytes ? [readPadding(minBytes - size)] : [];
	return Buffer.concat([...head, ...padding, ...tail]);
}

let lastPadding: { bytes: number; chunk: Buffer } | undefined;

/** Benchmarks ask for the same megabytes again and again, and their checksum takes time. */
function readPadding(bytes: number): Buffer {
	if (lastPadding?.bytes !== bytes)
		lastPadding = { bytes, chunk: chunk('saBx', Buffer.alloc(bytes)) };
	return lastPadding.chunk;
}

function chunk(type: string, data: Buffer): Buffer {
	const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const framed = Buffer.alloc(8 + typed.length);
	framed.writeUInt32BE(data.length, 0);
	typed.copy(framed, 4);
	framed.writeUInt32BE(crc32(typed), 4 + typed.length);
	return framed;
}
