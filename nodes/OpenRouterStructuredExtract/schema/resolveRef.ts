import { draftOf } from '../../shared/mapping/jsonSchema/draft';
import { indexSchema } from '../../shared/mapping/jsonSchema/schemaIndex';
import { isJsonObject } from '../../shared/wire/parseBody';

/** Finds the part of a schema a `$ref` stands for; undefined when it is not inside the schema. */
export type ResolveRef = (ref: string) => unknown;

/** Follows pointers, anchors and `$id`s, as they read from the root of the schema. */
export function createResolveRef(root: unknown): ResolveRef {
	if (!isJsonObject(root)) return () => undefined;
	const index = indexSchema(root, draftOf(root));
	return (ref) => index.find(ref, root);
}
