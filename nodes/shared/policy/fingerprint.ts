const SEEDS = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b];
const PRIME = 0x01000193;

/**
 * A short text that stands for a secret where only sameness matters, such as the key of a cache.
 * It has 128 bits and does not lead back to a secret as long as an API key (FNV-1a, four times
 * with different starts).
 */
export function fingerprint(text: string): string {
	return SEEDS.map((seed) => hash(text, seed).toString(16).padStart(8, '0')).join('');
}

function hash(text: string, seed: number): number {
	let value = seed;
	for (let index = 0; index < text.length; index++) {
		value = Math.imul(value ^ text.charCodeAt(index), PRIME);
		value ^= value >>> 15;
	}
	return value >>> 0;
}
