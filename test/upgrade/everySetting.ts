import type { INodeParameters, INodeProperties, NodeParameterValueType } from 'n8n-workflow';

import { choicesOf, conditionsOf, groupsOf, membersOf } from './fields';
import type { Samples, Trial } from './samples';

/** A form with one thing set in it, and whatever else must be set so that this one is shown. */
export interface Setting {
	/** Path of the parameter, and its value where there are several to choose from. */
	name: string;
	parameters: INodeParameters;
}

interface Draft {
	name: string;
	/** Values on the level of the parameter. */
	values: INodeParameters;
	/** Values at the top of the form that show it. */
	top: INodeParameters;
}

/**
 * Every parameter of a form once, and every value of every list once.
 *
 * @throws when a parameter cannot be reached or filled
 */
export function everySetting(
	properties: INodeProperties[],
	{ base, samples, together = {} }: Pick<Trial, 'base' | 'samples' | 'together'>,
): Setting[] {
	const drafts = draftsOf(properties, samples).map(({ name, values, top }) => {
		const set = { ...base, ...locatorsOf(properties, top), ...values, ...together[name] };
		return { name, parameters: asStored(properties, set, samples) };
	});
	return [{ name: 'nothing', parameters: base }, ...drafts];
}

/** n8n keeps no value that is not shown, and does not run a node without one that is required. */
function asStored(
	properties: INodeProperties[],
	set: INodeParameters,
	samples: Samples,
): INodeParameters {
	const valueOf = (name: string): unknown =>
		set[name] ?? properties.find((one) => one.name === name)?.default;
	const shown = properties.filter((property) =>
		conditionsOf(property).every(({ name, values }) =>
			values.some((value) => value === valueOf(name)),
		),
	);
	const entries = shown.flatMap((property): Array<[string, NodeParameterValueType]> => {
		const { name, required = false } = property;
		const value = set[name] ?? (required ? valuesOf(property, samples)[0]?.value : undefined);
		return value === undefined ? [] : [[name, value]];
	});
	return Object.fromEntries(entries);
}

function draftsOf(properties: INodeProperties[], samples: Samples): Draft[] {
	return properties.flatMap((property) => {
		const companions = companionsOf(property, properties);
		return innerDrafts(property, samples).map(({ name, value, top }) => ({
			name,
			values: { ...companions.values, [property.name]: value },
			top: { ...companions.top, ...top },
		}));
	});
}

interface Inner {
	name: string;
	value: NodeParameterValueType;
	top: INodeParameters;
}

function innerDrafts(property: INodeProperties, samples: Samples): Inner[] {
	const { name } = property;
	if (property.type === 'collection') {
		return draftsOf(membersOf(property), samples).map((draft) => ({
			name: `${name}.${draft.name}`,
			value: draft.values,
			top: draft.top,
		}));
	}
	if (property.type === 'fixedCollection') {
		const isList = property.typeOptions?.multipleValues === true;
		return groupsOf(property).flatMap((group) => {
			const row = rowOf(group.values, samples);
			return draftsOf(group.values, samples).map((draft) => {
				const filled = { ...row, ...draft.values };
				return {
					name: `${name}.${group.name}.${draft.name}`,
					value: { [group.name]: isList ? [filled] : filled },
					top: draft.top,
				};
			});
		});
	}
	return valuesOf(property, samples).map(({ label, value }) => ({
		name: label === undefined ? name : `${name}: ${label}`,
		value,
		top: {},
	}));
}

/** The texts that every row of a table has. */
function rowOf(properties: INodeProperties[], samples: Samples): INodeParameters {
	const texts = properties.filter(
		(property) => property.type === 'string' && property.displayOptions === undefined,
	);
	return Object.fromEntries(texts.map(({ name }) => [name, samples[name] ?? name]));
}

/** What must be set beside and above a parameter so that it is shown. */
function companionsOf(
	property: INodeProperties,
	siblings: INodeProperties[],
): { values: INodeParameters; top: INodeParameters } {
	const values: INodeParameters = {};
	const top: INodeParameters = {};
	for (const { name, values: allowed } of conditionsOf(property)) {
		const [value] = allowed;
		if (name.startsWith('/')) {
			top[name.slice(1)] = value;
			continue;
		}
		const sibling = siblings.find((one) => one.name === name);
		if (sibling === undefined) throw new Error(`${property.name} waits for ${name}, which is none`);
		const further = companionsOf(sibling, siblings);
		Object.assign(top, further.top);
		Object.assign(values, further.values);
		values[name] = sibling.type === 'multiOptions' ? [String(value)] : value;
	}
	return { values, top };
}

function locatorsOf(properties: INodeProperties[], top: INodeParameters): INodeParameters {
	return Object.fromEntries(
		Object.entries(top).map(([name, value]) => {
			const property = properties.find((one) => one.name === name);
			return [name, property?.type === 'resourceLocator' ? locator('id', String(value)) : value];
		}),
	);
}

interface Labelled {
	label?: string;
	value: NodeParameterValueType;
}

function valuesOf(property: INodeProperties, samples: Samples): Labelled[] {
	const { name, type } = property;
	const sample = samples[name];
	if (type === 'options') {
		return choicesOf(property).map((value) => ({ label: String(value), value }));
	}
	if (type === 'boolean') return [true, false].map((value) => ({ label: String(value), value }));
	if (type === 'resourceLocator') {
		return (property.modes ?? []).map((mode) => ({
			label: mode.name,
			value: locator(mode.name, String(sample)),
		}));
	}
	if (sample !== undefined) return [{ value: sample }];
	if (type === 'multiOptions') return [{ value: choicesOf(property).map(String) }];
	if (type === 'number') return [{ value: numberFor(property) }];
	if (type === 'dateTime') return [{ value: '2026-01-31T00:00:00' }];
	if (type === 'string') {
		return [{ value: property.typeOptions?.multipleValues === true ? [name] : name }];
	}
	throw new Error(`${name}: a sample is needed for a parameter of type ${type}`);
}

/** A number that is neither a bound nor zero. */
function numberFor({ typeOptions }: INodeProperties): number {
	const { minValue = 0, maxValue = Infinity } = typeOptions ?? {};
	return maxValue <= 2 ? (minValue + maxValue) / 2 || 0.5 : Math.min(minValue + 2, maxValue - 1);
}

const locator = (mode: string, value: string): NodeParameterValueType => ({
	__rl: true,
	mode,
	value,
});
