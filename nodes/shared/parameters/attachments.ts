import type { INodeProperties } from 'n8n-workflow';

import type { FileWish } from '../contract/files';
import type { Values } from '../contract/operation';
import { isJsonObject } from '../wire/parseBody';
import { textList } from './checkedValue';

/**
 * Files that go along with a prompt, from binary fields and from URLs.
 *
 * @param what they are, for the labels: e.g. Attachments, Reference Images
 */
export function filesParameter(
	name: string,
	displayName: string,
	description: string,
	example: string,
): INodeProperties {
	return {
		displayName,
		name,
		type: 'collection',
		placeholder: 'Add Source',
		default: {},
		description,
		options: [
			{
				displayName: 'Binary Fields',
				name: 'binaryFields',
				type: 'string',
				default: 'data',
				placeholder: 'e.g. data, photo',
				description:
					'Names of the binary fields of the incoming item, separated by commas; * takes all of them',
			},
			{
				displayName: 'URLs',
				name: 'urls',
				type: 'string',
				default: '',
				placeholder: `e.g. ${example}`,
				description: 'Addresses the model’s provider can reach, separated by commas or line breaks',
			},
		],
	};
}

/** What was entered in such a collection. */
export function enteredFiles(
	values: Values,
	name: string,
): { binaryFields: string[]; urls: string[] } {
	const entered = values[name];
	const { binaryFields, urls } = isJsonObject(entered) ? entered : {};
	return { binaryFields: textList(binaryFields), urls: textList(urls) };
}

/** A wish for each binary field that was entered. */
export function binaryWishes(
	parameter: INodeProperties,
	values: Values,
	maxBytes: number,
): FileWish[] {
	return enteredFiles(values, parameter.name).binaryFields.map((binaryField) => ({
		parameter: parameter.displayName,
		binaryField,
		maxBytes,
	}));
}
