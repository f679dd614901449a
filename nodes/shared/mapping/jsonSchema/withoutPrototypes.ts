import { isJsonObject } from '../../wire/parseBody';

/**
 * A copy of a JSON value whose objects have no members but their own: the library asks with `in`,
 * and would find `constructor` or `toString` in every object.
 */
export function withoutPrototypes(value: unknown): unknown {
	if (Array.isArray(value)) return value.map((one: unknown) => withoutPrototypes(one));
	if (!isJsonObject(value)) return value;
	const bare: { [name: string]: unknown } = Object.create(null);
	for (const [name, inner] of Object.entries(value)) bare[name] = withoutPrototypes(inner);
	return bare;
}
