import type { Bounds, Keys, Property, Shape } from './shape';

/** Everything one document says about one field. */
export interface FieldFacts extends Bounds {
	type: string[];
	required?: boolean;
	enum?: string[];
	keys?: Keys;
}

/** Field path, e.g. `messages[]<role=user>.content`, to its facts; the root is ``. */
export type FieldTable = Record<string, FieldFacts>;

/**
 * Lays a type out as one row per field, so that two documents can be compared row by row.
 * Alternatives of a union share a row; objects are told apart by their `type`, `id` or `role`.
 */
export function flatten(shapes: Shape[], path = '', required?: boolean): FieldTable {
	const table: FieldTable = { [path]: describeField(shapes, required) };
	for (const shape of shapes) {
		if (shape.items !== undefined) Object.assign(table, flatten(shape.items, `${path}[]`));
		if (shape.properties === undefined && shape.values === undefined) continue;
		const objectPath = `${path}${labelVariant(shape.properties ?? {})}`;
		if (objectPath !== path) table[objectPath] = { type: ['object'], keys: shape.keys };
		if (shape.values !== undefined) Object.assign(table, flatten(shape.values, `${objectPath}.*`));
		for (const [name, property] of Object.entries(shape.properties ?? {})) {
			const fieldPath = objectPath === '' ? name : `${objectPath}.${name}`;
			Object.assign(table, flatten(property.shapes, fieldPath, property.required));
		}
	}
	return table;
}

function labelVariant(properties: Record<string, Property>): string {
	for (const name of ['type', 'id', 'role']) {
		const property = properties[name];
		if (property?.required !== true) continue;
		const values = property.shapes.flatMap((shape) => shape.enum ?? ['*']);
		return `<${name}=${[...values].sort().join('|')}>`;
	}
	return '';
}

function describeField(shapes: Shape[], required: boolean | undefined): FieldFacts {
	const facts: FieldFacts = { type: [...new Set(shapes.map(({ kind }) => kind))].sort() };
	if (required !== undefined) facts.required = required;
	const strings = shapes.filter(({ kind }) => kind === 'string');
	// One alternative that takes any text opens the whole list.
	if (strings.length > 0 && strings.every((shape) => shape.enum !== undefined)) {
		facts.enum = [...new Set(strings.flatMap((shape) => shape.enum ?? []))].sort();
	}
	for (const shape of shapes) {
		Object.assign(facts, shape.bounds);
		if (shape.keys !== undefined && labelVariant(shape.properties ?? {}) === '') {
			facts.keys = shape.keys;
		}
	}
	return facts;
}
