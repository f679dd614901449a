import { decodeFragment, stepsOf, valueAt } from '../../shared/mapping/jsonPointer';
import { isJsonObject } from '../../shared/wire/parseBody';

/** Finds the part of a schema a `$ref` stands for; undefined when it is not inside the schema. */
export type ResolveRef = (ref: string) => unknown;

/** Follows `#`, `#/pointers` and `#anchors`, the forms that schemas written by hand use. */
export function createResolveRef(root: unknown): ResolveRef {
	return (ref) => {
		if (!ref.startsWith('#')) return undefined;
		const fragment = decodeFragment(ref.slice(1));
		if (fragment === '') return root;
		return fragment.startsWith('/') ? valueAt(root, stepsOf(fragment)) : findAnchor(root, fragment);
	};
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
