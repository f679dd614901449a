/** Long enough to recognise a picture, short enough for every file system. */
const MAX_CHARACTERS = 60;
const UNNAMED = 'image';

/**
 * A file name made from a prompt, without extension: words of letters and digits of any script,
 * joined by dashes, cut between words where there are some.
 */
export function fileNameFrom(prompt: string): string {
	const words = prompt
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.normalize('NFC')
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '');
	let name = [...(words.shift() ?? UNNAMED)].slice(0, MAX_CHARACTERS).join('');
	for (const word of words) {
		if (name.length + 1 + word.length > MAX_CHARACTERS) break;
		name = `${name}-${word}`;
	}
	return name;
}
