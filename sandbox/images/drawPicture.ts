import { drawFromText } from '../random';
import { drawJpeg } from './drawJpeg';
import { drawPng } from './drawPng';
import { drawWebp } from './drawWebp';
import type { ImageFormat, Picture } from './types';

export const MEDIA_TYPES: Readonly<Record<ImageFormat, string>> = {
	png: 'image/png',
	jpeg: 'image/jpeg',
	webp: 'image/webp',
	svg: 'image/svg+xml',
};

const DRAWERS: Readonly<Record<ImageFormat, (picture: Picture) => Buffer>> = {
	png: drawPng,
	jpeg: drawJpeg,
	webp: drawWebp,
	svg: drawSvg,
};

function drawSvg({ width, height, colour, minBytes }: Picture): Buffer {
	const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`;
	const text = `${open}<title>[sandbox]</title><rect width="100%" height="100%" fill="rgb(${colour.join()})"/></svg>`;
	const missing = minBytes - text.length - '<!---->'.length;
	const padding = missing > 0 ? `<!--${' '.repeat(missing)}-->` : '';
	return Buffer.from(text.replace(open, open + padding), 'utf8');
}

/** A real picture in the format asked for; its colour depends on the text alone. */
export function drawPicture(
	format: ImageFormat,
	text: string,
	size: Pick<Picture, 'width' | 'height' | 'minBytes'>,
): Buffer {
	const channel = (name: string): number => Math.floor(drawFromText(`${name}|${text}`) * 256);
	return DRAWERS[format]({ ...size, colour: [channel('r'), channel('g'), channel('b')] });
}
