import { isJsonObject } from '../../shared/wire/parseBody';

/** Finds the part of a schema a `$ref` stands for; undefined when it is not inside the schema. */
export type ResolveRef = (ref: string) => unknown;

/** Follows `#`, `#/pointers` and `#anchors`, the forms that schemas written by hand use. */
export function createResolveRef(root: unknown): ResolveRef {
	return (ref) => {
		if (!ref.startsWith('#')) return undefined;
		const fragment = decodeFragment(ref.slice(1));
		if (fragment === '') return root;
		return fragment.startsWith('/')
			? valueAt(root, fragment.slice(1).split('/').map(unescapePointer))
			: findAnchor(root, fragment);
	};
}

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

/** A step of a JSON pointer as the key it stands for. */
export function unescapePointer(step: string): string {
	return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

function decodeFragment(fragment: string): string {
	try {
		return decodeURIComponent(fragment);
	} catch {
		return fragment;
	}
}

function findAnchor(part: unknown, name: string): unknown {
	if (Array.isArray(part)) {
		return part.map((one: unknown) => findAnchor(one, name)).find((found) => found !== undefined);
	}
	if (!isJsonObject(part)) return undefined;
	if (part['$anchor'] === name || part['$id'] === `#${name}` || part['id'] === `#${name}`) {
		return part;
	}
	return findAnchor(Object.values(part), name);
}
