export type Kind =
	| 'any'
	| 'string'
	| 'number'
	| 'integer'
	| 'boolean'
	| 'null'
	| 'array'
	| 'object';

export const BOUNDS = [
	'min',
	'max',
	'minLength',
	'maxLength',
	'minItems',
	'maxItems',
	'pattern',
] as const;
export type BoundName = (typeof BOUNDS)[number];
export type Bounds = Partial<Record<BoundName, number | string>>;

/** `unstated`: the document neither forbids nor describes further keys. */
export type Keys = 'closed' | 'open' | 'unstated';

export interface Property {
	required: boolean;
	shapes: Shape[];
}

/** One alternative of a type; a union is a list of these. Both describers produce it. */
export interface Shape {
	kind: Kind;
	enum?: string[];
	bounds: Bounds;
	items?: Shape[];
	properties?: Record<string, Property>;
	keys?: Keys;
	/** What a key outside `properties` may hold. */
	values?: Shape[];
}
