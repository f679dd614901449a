import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

/** Values of other parameters with which one is shown. */
export type Shown = NonNullable<IDisplayOptions['show']>;

/** What every declared parameter has. `field` is a path as `placeField` takes it. */
interface Common {
	label: string;
	name: string;
	field: string;
	description: string;
	placeholder?: string;
	show?: Shown;
}

/** A parameter that is on or off; adding it turns it on. */
export function flag(common: Common): INodeProperties {
	return { ...base(common), type: 'boolean', default: true };
}

/** A line of text. */
export function text(common: Common, defaultValue = ''): INodeProperties {
	return { ...base(common), type: 'string', default: defaultValue };
}

/** Several lines of text. */
export function longText(common: Common): INodeProperties {
	return { ...base(common), type: 'string', typeOptions: { rows: 3 }, default: '' };
}

/** Any number of texts. */
export function texts(common: Common, button: string): INodeProperties {
	return {
		...base(common),
		type: 'string',
		typeOptions: { multipleValues: true, multipleValueButtonText: button },
		default: [],
	};
}

/** A number in the range the API states. */
export function number(
	common: Common,
	range: { min?: number; max?: number; fraction?: boolean },
	defaultValue: number,
): INodeProperties {
	const { min, max, fraction = false } = range;
	return {
		...base(common),
		type: 'number',
		typeOptions: {
			...(min === undefined ? {} : { minValue: min }),
			...(max === undefined ? {} : { maxValue: max }),
			...(fraction ? {} : { numberPrecision: 0 }),
		},
		default: defaultValue,
	};
}

/** One of several values; names by value, in the order the form lists them. */
export function choice(
	common: Common,
	names: Readonly<Record<string, string>>,
	defaultValue: string,
): INodeProperties {
	return {
		...base(common),
		type: 'options',
		options: Object.entries(names).map(([value, name]) => ({ name, value })),
		default: defaultValue,
	};
}

/** The same parameter, sent as a header. */
export function asHeader({ routing: _field, ...property }: INodeProperties): INodeProperties {
	const header = _field?.send?.property ?? '';
	return { ...property, routing: { request: { headers: { [header]: '={{ $value }}' } } } };
}

/** Parameters in the order n8n wants: by label. */
export function byLabel(properties: readonly INodeProperties[]): INodeProperties[] {
	return [...properties].sort((a, b) => a.displayName.localeCompare(b.displayName));
}

function base({
	label,
	name,
	field,
	description,
	placeholder,
	show,
}: Common): Omit<INodeProperties, 'type' | 'default'> {
	return {
		displayName: label,
		name,
		description,
		...(placeholder === undefined ? {} : { placeholder: `e.g. ${placeholder}` }),
		...(show === undefined ? {} : { displayOptions: { show } }),
		routing: { send: { type: 'body', property: field } },
	};
}
