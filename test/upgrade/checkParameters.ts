import {
	NodeHelpers,
	type INodeParameters,
	type INodeProperties,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { checkValue } from './checkValue';
import { groupsOf, isRecord, membersOf } from './fields';
import type { StoredNode } from './types';

/** Where the walk is, and what decides which parameters are shown there. */
interface Place {
	node: StoredNode;
	description: INodeTypeDescription;
	/** All parameters of the node, with defaults for those that were not stored. */
	root: INodeParameters;
	path: string;
}

/** Every stored value that the form of a node type does not have, does not take or does not show. */
export function checkParameters(node: StoredNode, description: INodeTypeDescription): string[] {
	const { properties } = description;
	const root =
		NodeHelpers.getNodeParameters(properties, node.parameters, true, false, node, description) ??
		node.parameters;
	return checkLevel({ node, description, root, path: '' }, properties, node.parameters, root);
}

/** @param siblings the values that decide what is shown on this level */
function checkLevel(
	place: Place,
	properties: INodeProperties[],
	stored: Record<string, unknown>,
	siblings: INodeParameters,
): string[] {
	return Object.entries(stored).flatMap(([name, value]) => {
		const here = { ...place, path: place.path === '' ? name : `${place.path}.${name}` };
		const known = properties.filter((property) => property.name === name);
		if (known.length === 0) return [`${here.path} does not exist`];
		const property = known.find((one) => isShown(place, one, siblings));
		if (property === undefined) return [`${here.path} is not shown with the settings around it`];
		return checkProperty(here, property, value);
	});
}

function isShown(
	{ node, description, root }: Place,
	property: INodeProperties,
	siblings: INodeParameters,
): boolean {
	return NodeHelpers.displayParameter(siblings, property, node, description, root);
}

function checkProperty(place: Place, property: INodeProperties, value: unknown): string[] {
	if (property.type === 'collection') return checkCollection(place, property, value);
	if (property.type === 'fixedCollection') return checkGroups(place, property, value);
	const problem = checkValue(property, value);
	return problem === undefined ? [] : [`${place.path} ${problem}`];
}

function checkCollection(place: Place, property: INodeProperties, value: unknown): string[] {
	if (!isParameters(value)) return [`${place.path} is no collection`];
	return checkLevel(place, membersOf(property), value, value);
}

function checkGroups(place: Place, property: INodeProperties, value: unknown): string[] {
	if (!isRecord(value)) return [`${place.path} is no fixed collection`];
	const isList = property.typeOptions?.multipleValues === true;
	return Object.entries(value).flatMap(([name, stored]) => {
		const path = `${place.path}.${name}`;
		const group = groupsOf(property).find((one) => one.name === name);
		if (group === undefined) return [`${path} does not exist`];
		if (Array.isArray(stored) !== isList) return [`${path} is ${isList ? 'a' : 'no'} list now`];
		return [stored].flat().flatMap((row: unknown, index) => {
			const here = { ...place, path: isList ? `${path}[${index}]` : path };
			if (!isParameters(row)) return [`${here.path} is no row`];
			return checkLevel(here, group.values, row, { ...defaultsOf(group.values), ...row });
		});
	});
}

/** n8n shows a row with the defaults of what was not entered in it. */
function defaultsOf(properties: INodeProperties[]): INodeParameters {
	return Object.fromEntries(properties.map(({ name, default: value }) => [name, value]));
}

function isParameters(value: unknown): value is INodeParameters {
	return isRecord(value);
}
