import type { JsonObject } from '../../contract/json';
import { isJsonObject } from '../../wire/parseBody';
import type { DynamicAnchors, SchemaIndex } from './schemaIndex';

/** A reference as it is written, and what it leads to. */
export interface Target {
	ref: string;
	/** A schema; undefined when the reference leads nowhere inside the whole schema. */
	part: JsonObject | boolean | undefined;
}

/**
 * What the references of a part lead to, be they plain, dynamic or recursive.
 *
 * @param inForce the dynamic anchors that were come through on the way to the part, the outermost
 * of each name
 */
export function resolveTargets(
	part: JsonObject,
	index: SchemaIndex,
	inForce: DynamicAnchors,
): Target[] {
	const { $ref, $dynamicRef, $recursiveRef } = part;
	const targets: Target[] = [];
	if (typeof $ref === 'string') targets.push({ ref: $ref, part: index.find($ref, part) });
	for (const ref of [$dynamicRef, $recursiveRef]) {
		if (typeof ref !== 'string') continue;
		const first = index.find(ref, part);
		targets.push({ ref, part: outermost(first, ref.split('#')[1] ?? '', index, inForce) });
	}
	return targets;
}

/** A dynamic reference is a plain one unless it leads to a dynamic anchor first. */
function outermost(
	first: Target['part'],
	name: string,
	index: SchemaIndex,
	inForce: DynamicAnchors,
): Target['part'] {
	if (!isJsonObject(first)) return first;
	const isDynamic = index.dynamicAnchorsAround(first).get(name) === first;
	return isDynamic ? (inForce.get(name) ?? first) : first;
}
