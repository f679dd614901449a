import type { JsonObject } from '../../shared/contract/json';
import { badInput } from '../../shared/policy/failure';
import { isJsonObject } from '../../shared/wire/parseBody';

const PARAMETER = 'JSON Example';
/** What a `null` in an example may stand for. */
const ANY_SIMPLE_TYPE = ['string', 'number', 'boolean', 'null'];

/**
 * The schema of which a JSON example is one instance: closed objects, everything required. Objects
 * of one list are laid over each other; what only some of them have is optional.
 *
 * @throws Failure `badInput` naming the place, for an empty list or object, which tells nothing
 */
export function schemaFromExample(example: unknown): JsonObject {
	return schemaOf([example], []);
}

function schemaOf(examples: readonly unknown[], path: readonly string[]): JsonObject {
	const objects = examples.filter(isJsonObject);
	const lists = examples.filter((example) => Array.isArray(example));
	if (objects.length === examples.length) return objectSchema(objects, path);
	if (lists.length === examples.length) return listSchema(lists.flat(), path);
	if (objects.length + lists.length > 0) return mixedSchema(examples, path);
	const types = [
		...new Set(examples.map((example) => (example === null ? 'null' : typeof example))),
	];
	if (types.length > 1) return { type: types };
	return { type: types[0] === 'null' ? [...ANY_SIMPLE_TYPE] : types[0] };
}

function objectSchema(objects: JsonObject[], path: readonly string[]): JsonObject {
	const names = [...new Set(objects.flatMap((object) => Object.keys(object)))];
	if (names.length === 0) {
		throw badInput(PARAMETER, `${placeOf(path)} is an empty object`, 'Put example fields into it.');
	}
	const properties = names.map((name) => {
		const values = objects.filter((object) => name in object).map((object) => object[name]);
		return [name, schemaOf(values, [...path, name])] as const;
	});
	return {
		type: 'object',
		properties: Object.fromEntries(properties),
		required: names.filter((name) => objects.every((object) => name in object)),
		additionalProperties: false,
	};
}

function listSchema(entries: readonly unknown[], path: readonly string[]): JsonObject {
	if (entries.length === 0) {
		throw badInput(
			PARAMETER,
			`${placeOf(path)} is an empty list`,
			'Put one example entry into it.',
		);
	}
	return { type: 'array', items: schemaOf(entries, path) };
}

/** Several kinds in one place: each is allowed. */
function mixedSchema(examples: readonly unknown[], path: readonly string[]): JsonObject {
	const kinds = [
		examples.filter(isJsonObject),
		examples.filter((example) => Array.isArray(example)),
		examples.filter((example) => typeof example !== 'object' || example === null),
	];
	return {
		anyOf: kinds.filter((kind) => kind.length > 0).map((kind) => schemaOf(kind, path)),
	};
}

function placeOf(path: readonly string[]): string {
	return path.length === 0 ? 'it' : `“${path.join('.')}”`;
}
