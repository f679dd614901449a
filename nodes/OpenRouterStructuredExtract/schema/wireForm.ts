import type { JsonObject } from '../../shared/contract/json';
import { isJsonObject } from '../../shared/wire/parseBody';
import { strictForm } from './strictForm';

/** The list of records in an answer of `list` mode; a root must be an object for most providers. */
export const LIST_KEY = 'items';

/** A schema as it is sent. */
export interface WireForm {
	schema: JsonObject;
	strict: boolean;
	/** Why it is not strict. */
	obstacle?: string;
}

/**
 * The schema to send: strict where every part of it has a strict form, otherwise as the user wrote
 * it.
 *
 * @param isList whether many records are asked for; they stand under one key of the root object
 */
export function wireForm(record: JsonObject, isList: boolean): WireForm {
	const { schema, definitions, obstacle } = strictForm(record, !isList);
	if (schema === undefined) {
		return { schema: isList ? looseList(record) : record, strict: false, obstacle };
	}
	const root = isList ? listOf(schema) : schema;
	const named = Object.keys(definitions).length === 0 ? {} : { $defs: definitions };
	return { schema: { ...root, ...named }, strict: true };
}

function listOf(record: JsonObject): JsonObject {
	return {
		type: 'object',
		properties: { [LIST_KEY]: { type: 'array', items: record } },
		required: [LIST_KEY],
		additionalProperties: false,
	};
}

/** References count from the root, so they grow by the way to the record's new place. */
function looseList(record: JsonObject): JsonObject {
	const { $schema, ...rest } = record;
	const draft = $schema === undefined ? {} : { $schema };
	return { ...draft, ...listOf(moved(rest)) };
}

function moved(part: JsonObject): JsonObject {
	const copy: { [key: string]: unknown } = {};
	for (const [key, value] of Object.entries(part)) {
		copy[key] = key === '$ref' && typeof value === 'string' ? movedRef(value) : movedValue(value);
	}
	return isJsonObject(copy) ? copy : {};
}

function movedValue(value: unknown): unknown {
	if (Array.isArray(value)) return value.map((one: unknown) => movedValue(one));
	return isJsonObject(value) ? moved(value) : value;
}

function movedRef(ref: string): string {
	const isPointer = ref === '#' || ref.startsWith('#/');
	return isPointer ? `#/properties/${LIST_KEY}/items${ref.slice(1)}` : ref;
}
