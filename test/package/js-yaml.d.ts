declare module 'js-yaml' {
	/** Throws for a text that is no YAML, or says the same key twice. */
	export function load(text: string): unknown;
}
