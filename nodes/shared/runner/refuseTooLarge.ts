import { badInput } from '../policy/failure';

const MEBIBYTE = 1024 * 1024;

/** @throws Failure `badInput` when a file is larger than its parameter allows */
export function refuseTooLarge(
	parameter: string,
	source: string,
	bytes: number,
	maxBytes: number,
): void {
	if (bytes <= maxBytes) return;
	const size = (bytes / MEBIBYTE).toFixed(1);
	const limit = Number((maxBytes / MEBIBYTE).toFixed(1));
	throw badInput(
		parameter,
		`the file in “${source}” has ${size} MB; the limit is ${limit} MB`,
		'Send a smaller file.',
	);
}
