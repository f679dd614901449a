import type { JsonObject } from '../shared/contract/json';
import { badInput } from '../shared/policy/failure';
import { options } from './options';

const TIER = /^(512|1K|2K|4K)$/;
const PIXELS = /^(\d{2,5})x(\d{2,5})$/;
/** Pixels are whole numbers, so a ratio is met only nearly. */
const RATIO_TOLERANCE = 0.02;

/**
 * Refuses settings that contradict each other before anything is sent.
 *
 * @throws Failure `badInput` naming the parameter
 */
export function checkOptions(body: JsonObject): void {
	checkChoices(body);
	checkSize(body);
	const { background, output_format: format } = body;
	if (background === 'transparent' && format === 'jpeg') {
		throw badInput(
			'Background',
			'a JPEG picture cannot be transparent',
			'Choose PNG or WebP as Output Format.',
		);
	}
}

/** Width to height of a size in pixels; undefined for a size class. */
export function ratioOfPixels(size: unknown): number | undefined {
	const pixels = typeof size === 'string' ? PIXELS.exec(size) : null;
	return pixels === null ? undefined : Number(pixels[1]) / Number(pixels[2]);
}

/** An expression can give a value that the list does not have. */
function checkChoices(body: JsonObject): void {
	for (const option of options.options ?? []) {
		if (!('type' in option) || option.type !== 'options') continue;
		const field = option.routing?.send?.property;
		const value = field === undefined ? undefined : body[field];
		if (value === undefined) continue;
		const known = (option.options ?? []).map((one) => ('value' in one ? one.value : one.name));
		if (known.some((one) => one === value)) continue;
		throw badInput(
			option.displayName,
			`“${String(value).slice(0, 60)}” is not one of its values`,
			`Possible are: ${known.join(', ')}.`,
		);
	}
}

function checkSize({ size, resolution, aspect_ratio: aspectRatio }: JsonObject): void {
	if (size === undefined) return;
	const text = String(size);
	if (!TIER.test(text) && !PIXELS.test(text)) {
		throw badInput(
			'Size',
			`“${text.slice(0, 60)}” is neither pixels nor a size class`,
			'Enter e.g. 2048x1024, or one of 512, 1K, 2K and 4K.',
		);
	}
	if (resolution !== undefined && resolution !== size) {
		throw badInput('Size', `“${text}” contradicts Resolution (${String(resolution)})`, ONE_OF_TWO);
	}
	const ratio = ratioOfPixels(size);
	const wanted = ratioOf(aspectRatio);
	if (ratio === undefined || wanted === undefined) return;
	if (Math.abs(ratio / wanted - 1) <= RATIO_TOLERANCE) return;
	throw badInput('Size', `“${text}” contradicts Aspect Ratio (${String(aspectRatio)})`, ONE_OF_TWO);
}

const ONE_OF_TWO = 'Remove one of the two.';

function ratioOf(aspectRatio: unknown): number | undefined {
	const [width, height] = String(aspectRatio ?? '')
		.split(':')
		.map(Number);
	return width !== undefined && height !== undefined ? width / height : undefined;
}
