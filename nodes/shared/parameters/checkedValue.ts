import type { INodeProperties } from 'n8n-workflow';

import type { JsonValue } from '../contract/json';
import { badInput } from '../policy/failure';
import { isJsonObject } from '../wire/parseBody';
import { isUnset } from './entered';
import { parsedJson } from './parsedJson';

/**
 * The value of a parameter in the type it declares. Expressions give what they like, so numbers
 * and booleans written as text are understood, a comma list passes for a list, and JSON text is
 * parsed.
 *
 * @throws Failure `badInput` naming the parameter, for a value out of the declared range or of
 * another type
 */
export function checkedValue(property: INodeProperties, value: JsonValue): JsonValue {
	switch (property.type) {
		case 'number':
			return checkedNumber(property, value);
		case 'boolean':
			return checkedBoolean(property, value);
		case 'json':
			return parsedJson(property.displayName, value);
		case 'multiOptions':
			return textList(value);
		case 'fixedCollection':
			return pairs(property, value);
		default:
			return property.typeOptions?.multipleValues === true ? textList(value) : value;
	}
}

/** A list of texts from a list, a comma list or a single text; blanks are dropped. */
export function textList(value: unknown): string[] {
	const parts = Array.isArray(value) ? value.map(String) : String(value ?? '').split(/[,\n]/);
	return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function checkedNumber(property: INodeProperties, value: unknown): number {
	const number = typeof value === 'string' ? Number(value) : value;
	if (typeof number !== 'number' || !Number.isFinite(number)) {
		throw badInput(property.displayName, `${quote(value)} is not a number`);
	}
	const { minValue, maxValue, numberPrecision } = property.typeOptions ?? {};
	if (minValue !== undefined && number < minValue) {
		throw badInput(property.displayName, `${number} is too low; the lowest value is ${minValue}`);
	}
	if (maxValue !== undefined && number > maxValue) {
		throw badInput(property.displayName, `${number} is too high; the highest value is ${maxValue}`);
	}
	if (numberPrecision === 0 && !Number.isInteger(number)) {
		throw badInput(property.displayName, `${number} is not a whole number`);
	}
	return number;
}

function checkedBoolean(property: INodeProperties, value: unknown): boolean {
	if (typeof value === 'boolean') return value;
	if (value === 'true') return true;
	if (value === 'false') return false;
	throw badInput(property.displayName, `${quote(value)} is neither true nor false`);
}

/** Rows of `key` and `value` become one object. */
function pairs(property: INodeProperties, value: JsonValue): JsonValue {
	if (!isJsonObject(value)) return value;
	const rows = Object.values(value).flat().filter(isJsonObject);
	return Object.fromEntries(
		rows.map((row) => {
			if (isUnset(row['key'])) throw badInput(property.displayName, 'a row has no key');
			return [String(row['key']), String(row['value'] ?? '')];
		}),
	);
}

function quote(value: unknown): string {
	return typeof value === 'string' ? `“${value.slice(0, 60)}”` : `a value of type ${typeof value}`;
}
