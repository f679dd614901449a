import type {
	INodeProperties,
	INodePropertyCollection,
	INodePropertyOptions,
	NodeParameterValue,
} from 'n8n-workflow';

type Value = INodePropertyOptions['value'];

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Parameters inside a collection. */
export function membersOf({ options = [] }: INodeProperties): INodeProperties[] {
	return options.filter((option): option is INodeProperties => 'type' in option);
}

/** Groups of rows inside a fixed collection. */
export function groupsOf({ options = [] }: INodeProperties): INodePropertyCollection[] {
	return options.filter((option): option is INodePropertyCollection => 'values' in option);
}

/** What a list offers; nothing for a list that is loaded while somebody looks at it. */
export function choicesOf({ options = [] }: INodeProperties): Value[] {
	return options.flatMap((option) => ('value' in option ? [option.value] : []));
}

/** A parameter that is shown only while another one has one of these values. */
export interface Condition {
	/** Name of the other parameter; a slash in front means the top of the form. */
	name: string;
	values: NodeParameterValue[];
}

/** @throws for a rule that compares instead of naming values: no form uses one so far */
export function conditionsOf({ name, displayOptions }: INodeProperties): Condition[] {
	if (displayOptions?.hide !== undefined) throw new Error(`${name}: "hide" is not understood`);
	return Object.entries(displayOptions?.show ?? {}).map(([other, allowed]) => ({
		name: other,
		values: (allowed ?? []).map((value) => {
			if (value === null || typeof value !== 'object') return value;
			throw new Error(`${name}: a rule on ${other} is not understood`);
		}),
	}));
}
