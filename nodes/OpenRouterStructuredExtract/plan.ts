import type { JsonObject, JsonValue } from '../shared/contract/json';
import type { Values } from '../shared/contract/operation';
import { isUnset } from '../shared/parameters/entered';
import { parsedJson } from '../shared/parameters/parsedJson';
import { badInput } from '../shared/policy/failure';
import { isJsonObject } from '../shared/wire/parseBody';
import { compileSchema } from './schema/compileSchema';
import { schemaFromExample } from './schema/fromExample';
import { schemaFromFields } from './schema/fromFields';
import type { Schema } from './schema/violations';
import { wireForm, type WireForm } from './schema/wireForm';

const EXAMPLE = 'JSON Example';
const JSON_SCHEMA = 'JSON Schema';

/** What one item asks for. */
export interface Plan {
	/** Of one record, as the user means it. */
	record: Schema;
	/** Whether one input gives any number of records. */
	isList: boolean;
	wire: WireForm;
}

/** One item's schema is needed before and after each of its requests, and costs time to make. */
const plans = new WeakMap<Values, Plan>();

/**
 * The schema of one item.
 *
 * @throws Failure `badInput` naming the parameter and the place in it
 */
export function planOf(values: Values): Plan {
	const known = plans.get(values);
	if (known !== undefined) return known;
	const plan = createPlan(values);
	plans.set(values, plan);
	return plan;
}

function createPlan(values: Values): Plan {
	const isList = values['outputMode'] === 'list';
	const { parameter, schema } = enteredSchema(values, isList);
	const record = compileSchema(parameter, schema);
	return { record, isList, wire: wireForm(schema, isList) };
}

function enteredSchema(values: Values, isList: boolean): { parameter: string; schema: JsonObject } {
	switch (values['schemaType']) {
		case 'example':
			return { parameter: EXAMPLE, schema: exampleSchema(values['exampleJson'], isList) };
		case 'jsonSchema':
			return { parameter: JSON_SCHEMA, schema: recordSchema(values['jsonSchema'], isList) };
		default:
			return { parameter: 'Fields', schema: schemaFromFields(values['fields']) };
	}
}

/** With a list of records an example may be such a list. */
function exampleSchema(entered: JsonValue, isList: boolean): JsonObject {
	const example: unknown = parsedJson(EXAMPLE, required(EXAMPLE, entered));
	const schema = schemaFromExample(example);
	if (isJsonObject(example)) return schema;
	if (isList && isJsonObject(schema['items'])) return objectRoot(EXAMPLE, schema['items']);
	throw badInput(EXAMPLE, 'it is not an object', 'Enter an object such as { "name": "Ada" }.');
}

/** With a list of records the schema may be that of the list. */
function recordSchema(entered: JsonValue, isList: boolean): JsonObject {
	const schema: unknown = parsedJson(JSON_SCHEMA, required(JSON_SCHEMA, entered));
	if (!isJsonObject(schema)) {
		throw badInput(JSON_SCHEMA, 'it is not an object', 'Enter { "type": "object", … }.');
	}
	if (schema['type'] !== 'array') return objectRoot(JSON_SCHEMA, schema);
	const { items, $schema, $defs, definitions } = schema;
	if (!isList || !isJsonObject(items)) {
		throw badInput(
			JSON_SCHEMA,
			'its root is a list',
			'Choose List under Output Mode and enter the schema of one record.',
		);
	}
	const shared = Object.entries({ $schema, $defs, definitions }).filter(([, part]) => part);
	return objectRoot(JSON_SCHEMA, { ...Object.fromEntries(shared), ...items });
}

/** An item's data is an object, so a record must be one. */
function objectRoot(parameter: string, schema: JsonObject): JsonObject {
	const { type } = schema;
	const types = Array.isArray(type) ? type : [type];
	if (type === undefined || types.includes('object')) return schema;
	throw badInput(
		parameter,
		`its root is of type “${types.map(String).join(', ')}”`,
		'n8n items are objects: put the value into a field of an object.',
	);
}

function required(parameter: string, entered: JsonValue): JsonValue {
	if (!isUnset(entered)) return entered;
	throw badInput(parameter, 'it is empty', 'Enter what one result should look like.');
}
