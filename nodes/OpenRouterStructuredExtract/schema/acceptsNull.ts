import { isJsonObject } from '../../shared/wire/parseBody';
import type { ResolveRef } from './resolveRef';

/** References within references that are followed; a circle ends there. */
const MAX_DEPTH = 8;

/** Whether `null` fits a schema, as far as its type says. */
export function acceptsNull(schema: unknown, resolve: ResolveRef, depth = 0): boolean {
	if (!isJsonObject(schema) || depth > MAX_DEPTH) return schema === true;
	const { $ref, type, enum: values, anyOf, oneOf, allOf } = schema;
	const accepts = (one: unknown): boolean => acceptsNull(one, resolve, depth + 1);
	if (typeof $ref === 'string') return accepts(resolve($ref));
	if ('const' in schema) return schema['const'] === null;
	if (Array.isArray(values) && !values.some((one: unknown) => one === null)) return false;
	if (type !== undefined)
		return Array.isArray(type) ? type.some((one: unknown) => one === 'null') : type === 'null';
	const alternatives = anyOf ?? oneOf;
	if (Array.isArray(alternatives)) return alternatives.some(accepts);
	return Array.isArray(allOf) ? allOf.every(accepts) : true;
}
