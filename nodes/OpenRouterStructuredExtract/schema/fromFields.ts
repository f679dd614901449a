import type { JsonObject } from '../../shared/contract/json';
import { textList } from '../../shared/parameters/checkedValue';
import { badInput } from '../../shared/policy/failure';
import { isJsonObject } from '../../shared/wire/parseBody';

const PARAMETER = 'Fields';

/** The JSON Schema of every type a field can have, without its description. */
const TYPES: Readonly<Record<string, JsonObject>> = {
	boolean: { type: 'boolean' },
	date: { type: 'string', format: 'date' },
	dateTime: { type: 'string', format: 'date-time' },
	email: { type: 'string', format: 'email' },
	integer: { type: 'integer' },
	number: { type: 'number' },
	string: { type: 'string' },
	url: { type: 'string', format: 'uri' },
};

/**
 * The schema of the fields entered in the form: a closed object.
 *
 * @throws Failure `badInput` naming the field, for one without a name, two of one name, a choice
 * without values and an object without fields
 */
export function schemaFromFields(fields: unknown): JsonObject {
	return objectSchema(rowsOf(fields), []);
}

function rowsOf(fields: unknown): JsonObject[] {
	const rows = isJsonObject(fields) ? fields['values'] : undefined;
	return Array.isArray(rows) ? rows.filter(isJsonObject) : [];
}

function objectSchema(rows: JsonObject[], path: readonly string[]): JsonObject {
	if (rows.length === 0) {
		const inside = path.length === 0 ? 'there is none' : `“${path.join('.')}” has no fields`;
		throw badInput(PARAMETER, inside, 'Add at least one field.');
	}
	const names = rows.map((row, index) => nameOf(row, index, path));
	const twice = names.find((name, index) => names.indexOf(name) !== index);
	if (twice !== undefined) {
		throw badInput(PARAMETER, `two fields have the name “${[...path, twice].join('.')}”`);
	}
	const properties = rows.map((row, index) => {
		const name = names[index] ?? '';
		return [name, fieldSchema(row, [...path, name])] as const;
	});
	return {
		type: 'object',
		properties: Object.fromEntries(properties),
		required: names.filter((_name, index) => rows[index]?.['required'] !== false),
		additionalProperties: false,
	};
}

function nameOf(row: JsonObject, index: number, path: readonly string[]): string {
	const name = String(row['name'] ?? '').trim();
	if (name !== '') return name;
	const where = path.length === 0 ? '' : ` of “${path.join('.')}”`;
	throw badInput(PARAMETER, `field ${index + 1}${where} has no name`, 'Enter one or remove it.');
}

function fieldSchema(row: JsonObject, path: readonly string[]): JsonObject {
	const description = String(row['description'] ?? '').trim();
	const described = description === '' ? {} : { description };
	const one = typeSchema(row, path);
	return row['isList'] === true
		? { type: 'array', items: one, ...described }
		: { ...one, ...described };
}

function typeSchema(row: JsonObject, path: readonly string[]): JsonObject {
	const type = String(row['type'] ?? 'string');
	if (type === 'object') return objectSchema(rowsOf(row['fields']), path);
	if (type === 'enum') return { type: 'string', enum: choicesOf(row, path) };
	const schema = TYPES[type];
	if (schema === undefined) {
		throw badInput(PARAMETER, `“${path.join('.')}” has the unknown type “${type}”`);
	}
	return { ...schema };
}

function choicesOf(row: JsonObject, path: readonly string[]): string[] {
	const choices = [...new Set(textList(row['enumValues']))];
	if (choices.length > 0) return choices;
	throw badInput(
		PARAMETER,
		`“${path.join('.')}” is one of several values, but none is entered`,
		'Enter its values, separated by commas.',
	);
}
