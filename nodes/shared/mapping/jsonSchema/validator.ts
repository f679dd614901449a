import { validate } from '../../vendor';
import { decodeFragment, stepsOf, valueAt } from '../jsonPointer';
import { draftOf } from './draft';
import { findEndless } from './findEndless';
import { linkSchema, type LinkedSchema } from './linkSchema';

/** One thing in a value that a schema does not allow. */
export interface SchemaError {
	/** JSON pointer to the place in the value, `#` for all of it. */
	instanceLocation: string;
	keyword: string;
	/** JSON pointer to the keyword in the schema; `$ref` is a step of it. */
	keywordLocation: string;
}

export interface JsonSchemaValidator {
	/** `$ref`s that lead nowhere inside the schema; it must not be validated with. */
	unresolved: string[];
	/** A reference that leads back to itself for the same value: validating would not end. */
	endless: string | undefined;
	validate(value: unknown): SchemaError[];
	/** The value of the keyword an error is about. */
	limitOf(error: SchemaError): unknown;
}

/**
 * A validator for drafts 4 to 2020-12. References are followed inside the schema only; formats
 * are checked.
 */
export function createJsonSchemaValidator(schema: unknown): JsonSchemaValidator {
	// A copy, so that no object stands in it twice and nothing is in it that JSON cannot hold.
	const tree: unknown = JSON.parse(JSON.stringify(schema));
	const draft = draftOf(tree);
	const linked = linkSchema(tree, draft);
	const { root, targets, unresolved } = linked;
	return {
		unresolved,
		endless: findEndless(linked),
		validate: (value) => validate(value, root, draft, targets, false).errors,
		limitOf: ({ keywordLocation }) => limitAt(keywordLocation, linked),
	};
}

function limitAt(keywordLocation: string, { root, targets }: LinkedSchema): unknown {
	let current: unknown = root;
	for (const step of stepsOf(decodeFragment(keywordLocation))) {
		const key = step === '$ref' ? valueAt(current, ['__absolute_ref__']) : undefined;
		current = typeof key === 'string' ? targets[key] : valueAt(current, [step]);
	}
	return current;
}
