import type { Picture } from './types';

const MAX_COMMENT_BYTES = 65_533;

/** A grey baseline JPEG; comment segments pad it to at least `minBytes`. */
export function drawJpeg({ width, height, colour, minBytes }: Picture): Buffer {
	const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
	frame.writeUInt16BE(height, 1);
	frame.writeUInt16BE(width, 3);
	const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
	const head = [
		Buffer.from([0xff, 0xd8]),
		segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
		// The colour has no place in a grey picture, but pictures shall differ.
		segment(0xfe, Buffer.from(colour)),
		segment(0xdb, Buffer.from([0, ...new Array<number>(64).fill(1)])),
		segment(0xc0, frame),
		segment(0xc4, oneCodeTable(0x00)),
		segment(0xc4, oneCodeTable(0x10)),
		segment(0xda, Buffer.from([1, 1, 0x00, 0, 63, 0])),
	];
	// Each block is two zero bits: no change of brightness, end of block.
	const scan = Buffer.alloc(Math.ceil((blocks * 2) / 8));
	const tail = [scan, Buffer.from([0xff, 0xd9])];
	const size = [...head, ...tail].reduce((sum, part) => sum + part.length, 0);
	const [start = Buffer.alloc(0), ...rest] = head;
	return Buffer.concat([start, ...comments(minBytes - size), ...rest, ...tail]);
}

function segment(marker: number, data: Buffer): Buffer {
	const framed = Buffer.alloc(4 + data.length);
	framed.set([0xff, marker], 0);
	framed.writeUInt16BE(data.length + 2, 2);
	data.copy(framed, 4);
	return framed;
}

/** A Huffman table in which the single symbol 0 is one zero bit. */
const oneCodeTable = (id: number): Buffer =>
	Buffer.from([id, 1, ...new Array<number>(15).fill(0), 0]);

function comments(bytes: number): Buffer[] {
	const parts: Buffer[] = [];
	for (let left = bytes; left > 0; left -= MAX_COMMENT_BYTES + 4) {
		parts.push(segment(0xfe, Buffer.alloc(Math.min(left, MAX_COMMENT_BYTES))));
	}
	return parts;
}
