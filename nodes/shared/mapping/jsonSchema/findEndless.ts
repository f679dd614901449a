import type { Schema } from '../../vendor';
import type { LinkedSchema } from './linkSchema';

type Part = Schema | boolean | undefined;

/**
 * A reference that leads back to itself without going deeper into the value, so that validating
 * would never end; undefined when there is none.
 */
export function findEndless({ root, targets }: LinkedSchema): string | undefined {
	const search: Search = { targets, open: new Set(), done: new Set() };
	for (const part of [root, ...Object.values(targets)]) {
		const endless = searchFrom(search, part);
		if (endless !== undefined) return endless;
	}
	return undefined;
}

interface Search {
	targets: LinkedSchema['targets'];
	/** Parts on the way to here. */
	open: Set<Schema>;
	done: Set<Schema>;
}

function searchFrom(search: Search, part: Part, ref?: string): string | undefined {
	if (typeof part !== 'object' || search.done.has(part)) return undefined;
	if (search.open.has(part)) return ref;
	search.open.add(part);
	const target = search.targets[part.__absolute_ref__ ?? ''];
	const found =
		searchFrom(search, target, part.$ref) ?? searchAll(search, partsOfSameValue(part), ref);
	search.open.delete(part);
	search.done.add(part);
	return found;
}

function searchAll(search: Search, parts: readonly Part[], ref?: string): string | undefined {
	for (const part of parts) {
		const endless = searchFrom(search, part, ref);
		if (endless !== undefined) return endless;
	}
	return undefined;
}

/** The parts inside a schema that look at the same value as the schema itself. */
function partsOfSameValue({ if: condition, then, else: otherwise, ...schema }: Schema): Part[] {
	const dependencies: Array<Schema | string[]> = Object.values(schema.dependencies ?? {});
	return [
		...(schema.allOf ?? []),
		...(schema.anyOf ?? []),
		...(schema.oneOf ?? []),
		...Object.values(schema.dependentSchemas ?? {}),
		...dependencies.filter((one) => !Array.isArray(one)),
		schema.not,
		...(condition === undefined ? [] : [condition, then, otherwise]),
	];
}
