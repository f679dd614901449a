import type { INodeProperties } from 'n8n-workflow';

/** Objects inside objects inside the result; deeper ones need a JSON Schema. */
const DEEPEST = 3;

const TYPES = [
	{ name: 'Boolean', value: 'boolean', description: 'True or false' },
	{ name: 'Date', value: 'date', description: 'A day such as 2026-01-31' },
	{ name: 'Date and Time', value: 'dateTime', description: 'Such as 2026-01-31T12:00:00Z' },
	{ name: 'Email', value: 'email', description: 'An e-mail address' },
	{ name: 'Integer', value: 'integer', description: 'A whole number' },
	{ name: 'Number', value: 'number', description: 'A number with or without decimals' },
	{
		name: 'Object',
		value: 'object',
		description: 'Several values together, with fields of its own',
	},
	{ name: 'One Of', value: 'enum', description: 'One of the values you list' },
	{ name: 'Text', value: 'string', description: 'Any text' },
	{ name: 'URL', value: 'url', description: 'A web address' },
];

/**
 * The table of fields.
 *
 * @param level 1 for the result itself; fields of type Object hold the same table one level deeper
 */
export function fieldRows(level: number): INodeProperties {
	return {
		displayName: 'Fields',
		name: 'fields',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true, multipleValueButtonText: 'Add Field' },
		default: {},
		placeholder: 'Add Field',
		description: level === 1 ? 'What one result consists of' : 'What the values of this object are',
		options: [{ displayName: 'Field', name: 'values', values: columns(level) }],
	};
}

function columns(level: number): INodeProperties[] {
	return [
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			default: '',
			placeholder: 'e.g. invoiceNumber',
			description: 'Key of the value in the result',
		},
		{
			displayName: 'Type',
			name: 'type',
			type: 'options',
			options: TYPES.filter(({ value }) => value !== 'object' || level < DEEPEST),
			default: 'string',
			description: 'What kind of value it is',
		},
		{
			displayName: 'Values',
			name: 'enumValues',
			type: 'string',
			default: '',
			placeholder: 'e.g. low, medium, high',
			description: 'The values to choose from, separated by commas',
			displayOptions: { show: { type: ['enum'] } },
		},
		...(level < DEEPEST
			? [{ ...fieldRows(level + 1), displayOptions: { show: { type: ['object'] } } }]
			: []),
		{
			displayName: 'Description',
			name: 'description',
			type: 'string',
			default: '',
			placeholder: 'e.g. Total including tax, without the currency',
			description: 'Tells the model what is meant; the more precise, the better the result',
		},
		{
			displayName: 'Required',
			name: 'required',
			type: 'boolean',
			default: true,
			description:
				'Whether every result must have it. What is not required is left out when the input does not say it.',
		},
		{
			displayName: 'List',
			name: 'isList',
			type: 'boolean',
			default: false,
			description: 'Whether there can be any number of these values',
		},
	];
}
