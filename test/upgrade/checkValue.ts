import type { INodeProperties } from 'n8n-workflow';

import { choicesOf, isRecord } from './fields';

/** Why a form would not take a stored value, as the end of a sentence; undefined if it would. */
export function checkValue(property: INodeProperties, value: unknown): string | undefined {
	if (typeof value === 'string' && value.startsWith('=')) {
		return property.noDataExpression === true ? 'takes no expression' : undefined;
	}
	const isList = property.typeOptions?.multipleValues === true;
	if (!isList) return checkSingle(property, value);
	if (!Array.isArray(value)) return `is a list now, not ${JSON.stringify(value)}`;
	return value.map((one) => checkSingle(property, one)).find((problem) => problem !== undefined);
}

type Check = (property: INodeProperties, value: unknown) => string | undefined;

const ofType =
	(type: 'string' | 'boolean'): Check =>
	(property, value) =>
		typeof value === type ? undefined : wrongType(property, value);

const CHECKS: Readonly<Partial<Record<INodeProperties['type'], Check>>> = {
	string: ofType('string'),
	json: ofType('string'),
	dateTime: ofType('string'),
	boolean: ofType('boolean'),
	number: checkNumber,
	options: checkChoice,
	multiOptions: (property, value) => {
		if (!Array.isArray(value)) return wrongType(property, value);
		return value.map((one) => checkChoice(property, one)).find((one) => one !== undefined);
	},
	resourceLocator: checkLocator,
};

function checkSingle(property: INodeProperties, value: unknown): string | undefined {
	const check = CHECKS[property.type];
	if (check === undefined) return `has the type ${property.type}, which this check does not know`;
	return check(property, value);
}

function checkNumber(property: INodeProperties, value: unknown): string | undefined {
	if (typeof value !== 'number') return wrongType(property, value);
	const { minValue = -Infinity, maxValue = Infinity } = property.typeOptions ?? {};
	if (value >= minValue && value <= maxValue) return undefined;
	return `allows ${minValue} to ${maxValue}, not ${value}`;
}

/** What a list loads cannot be known here, so any text will do. */
function checkChoice(property: INodeProperties, value: unknown): string | undefined {
	if (property.typeOptions?.loadOptionsMethod !== undefined) {
		return typeof value === 'string' ? undefined : wrongType(property, value);
	}
	const isOffered = choicesOf(property).some((choice) => choice === value);
	return isOffered ? undefined : `does not offer ${JSON.stringify(value)}`;
}

function checkLocator(property: INodeProperties, value: unknown): string | undefined {
	if (!isRecord(value) || typeof value['value'] !== 'string') return wrongType(property, value);
	const modes = (property.modes ?? []).map(({ name }) => name);
	const mode = String(value['mode']);
	return modes.includes(mode) ? undefined : `has no mode ${mode}`;
}

function wrongType({ type }: INodeProperties, value: unknown): string {
	return `is of type ${type}, not ${JSON.stringify(value)}`;
}
