import { createJsonSchemaValidator } from '../../shared/mapping/jsonSchema/validator';
import { badInput } from '../../shared/policy/failure';
import { checkSchema } from './checkSchema';
import { createResolveRef } from './resolveRef';
import type { Schema } from './violations';

/**
 * A schema ready to validate with, whoever wrote it.
 *
 * @param parameter display name of where it comes from, for messages
 * @throws Failure `badInput` naming the place, for a schema that is none and for a reference that
 * leads out of it or in a circle
 */
export function compileSchema(parameter: string, schema: unknown): Schema {
	checkSchema(parameter, schema);
	const validator = createJsonSchemaValidator(schema);
	const [unresolved] = validator.unresolved;
	if (unresolved !== undefined) {
		throw badInput(
			parameter,
			`the reference “${unresolved}” leads nowhere inside the schema`,
			'Copy what it refers to under "$defs" and refer to it as "#/$defs/name".',
		);
	}
	if (validator.endless !== undefined) {
		throw badInput(
			parameter,
			`the reference “${validator.endless}” leads back to itself, so checking would never end`,
			'Put it inside "properties" or "items", so that every round goes deeper into the data.',
		);
	}
	return { schema, resolve: createResolveRef(schema), validator };
}
