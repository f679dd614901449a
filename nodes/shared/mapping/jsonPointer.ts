/** The value a path of keys leads to; undefined when it leads nowhere. */
export function valueAt(root: unknown, path: readonly string[]): unknown {
	let current = root;
	for (const key of path) {
		if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) {
			return undefined;
		}
		current = Reflect.get(current, key);
	}
	return current;
}

/** The keys that a JSON pointer such as `/$defs/a~1b` goes through; what is before `/` is no key. */
export function stepsOf(pointer: string): string[] {
	return pointer.split('/').slice(1).map(unescapePointer);
}

/** A step of a JSON pointer as the key it stands for. */
function unescapePointer(step: string): string {
	return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** A fragment of a URI as the text it encodes; as it is when it encodes none. */
export function decodeFragment(fragment: string): string {
	try {
		return decodeURIComponent(fragment);
	} catch {
		return fragment;
	}
}
