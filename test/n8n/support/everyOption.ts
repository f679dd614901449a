import { z } from 'zod/v3';

/** What the editor is told of a parameter, as far as the tests look at it. */
export interface Parameter {
	name: string;
	displayName: string;
	type?: string;
	description?: string;
	default?: unknown;
	displayOptions?: { show?: Record<string, unknown> };
	options?: Parameter[];
	values?: Parameter[];
}

export const parameterSchema: z.ZodType<Parameter, z.ZodTypeDef, unknown> = z.lazy(() =>
	z.object({
		name: z.string(),
		// The choices of a drop-down have a name only.
		displayName: z.string().default(''),
		type: z.string().optional(),
		description: z.string().optional(),
		default: z.unknown(),
		displayOptions: z.object({ show: z.record(z.unknown()).optional() }).optional(),
		options: z.array(parameterSchema).optional(),
		values: z.array(parameterSchema).optional(),
	}),
);

/** The parameters of a node with every collection full: what was "added" has its default. */
export function everyOption(parameters: readonly Parameter[]): Record<string, unknown> {
	const collections = parameters.filter(({ type }) => type === 'collection');
	return Object.fromEntries(collections.map(({ name, options = [] }) => [name, filled(options)]));
}

/** Parameters, at any depth, that the user sees without a word of explanation. */
export function withoutDescription(parameters: readonly Parameter[]): string[] {
	return parameters.flatMap((parameter) => [
		...(parameter.description === undefined || parameter.description === ''
			? [parameter.displayName]
			: []),
		...withoutDescription(fieldsIn(parameter)),
	]);
}

/** The labels of all options of a node's collections. */
export function optionLabels(parameters: readonly Parameter[]): string[] {
	return parameters
		.filter(({ type }) => type === 'collection')
		.flatMap(({ options = [] }) => options.map(({ displayName }) => displayName));
}

function fieldsIn({ type, options = [] }: Parameter): Parameter[] {
	if (type === 'collection') return options;
	return type === 'fixedCollection' ? options.flatMap(({ values = [] }) => values) : [];
}

/** Defaults, except where another option is shown with another value only. */
function filled(options: readonly Parameter[]): Record<string, unknown> {
	const values = Object.fromEntries(options.map((option) => [option.name, option.default]));
	for (const { displayOptions } of options) {
		for (const [name, wanted] of Object.entries(displayOptions?.show ?? {})) {
			const value = values[name];
			if (value === undefined || !Array.isArray(wanted) || wanted.includes(value)) continue;
			values[name] = Array.isArray(value) ? [...new Set([...value, wanted[0]])] : wanted[0];
		}
	}
	return values;
}
