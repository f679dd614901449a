import { createJsonSchemaValidator } from '../../shared/mapping/jsonSchemaValidator';
import { badInput, failureFrom } from '../../shared/policy/failure';
import { checkSchema } from './checkSchema';
import { createResolveRef } from './resolveRef';
import type { Schema } from './violations';

/**
 * A schema ready to validate with, whoever wrote it.
 *
 * @param parameter display name of where it comes from, for messages
 * @throws Failure `badInput` naming the place, for a schema that is none and for a reference that
 * leads out of it
 */
export function compileSchema(parameter: string, schema: unknown): Schema {
	checkSchema(parameter, schema);
	const validator = createValidator(parameter, schema);
	const [ref] = validator.unresolved;
	if (ref !== undefined) {
		throw badInput(
			parameter,
			`the reference “${ref}” leads nowhere inside the schema`,
			'Copy what it refers to under "$defs" and refer to it as "#/$defs/name".',
		);
	}
	return { schema, resolve: createResolveRef(schema), validator };
}

function createValidator(parameter: string, schema: unknown): Schema['validator'] {
	try {
		return createJsonSchemaValidator(schema);
	} catch (error) {
		throw badInput(parameter, `the schema cannot be read (${failureFrom(error).details.cause})`);
	}
}
