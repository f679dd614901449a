import type { INodeProperties } from 'n8n-workflow';

import { filesParameter } from '../shared/parameters/attachments';
import { executionParameter } from '../shared/parameters/execution';
import { fallbackModels, modelParameter, simplify } from '../shared/parameters/model';
import { providerPreferences } from '../shared/parameters/providerPreferences';
import { fieldRows } from './fieldRows';
import { options } from './options';

const AUTO_ROUTER = { id: 'openrouter/auto', name: 'Auto Router (Picks a Model)' };

export const attachments: INodeProperties = filesParameter(
	'attachments',
	'Attachments',
	'Pictures, PDFs and other files to extract from, beside or instead of the text',
	'https://example.com/invoice.pdf',
);

/** What the form shows, top to bottom. */
export const parameters: INodeProperties[] = [
	modelParameter(AUTO_ROUTER, 'searchExtractModels'),
	{
		displayName: 'Text',
		name: 'text',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		placeholder: 'e.g. {{ $json.body }}',
		description: 'What to extract from; can stay empty when there are attachments',
	},
	attachments,
	{
		displayName: 'Schema Type',
		name: 'schemaType',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Fields', value: 'fields', description: 'A table of the fields you want' },
			{ name: 'JSON Example', value: 'example', description: 'One result as it should look' },
			{ name: 'JSON Schema', value: 'jsonSchema', description: 'Drafts 4 to 2020-12' },
		],
		default: 'fields',
		description: 'How to say what one result looks like',
	},
	{ ...fieldRows(1), displayOptions: { show: { schemaType: ['fields'] } } },
	{
		displayName: 'JSON Example',
		name: 'exampleJson',
		type: 'json',
		typeOptions: { rows: 6 },
		default: '{\n  "name": "Ada",\n  "age": 36\n}',
		required: true,
		placeholder: 'e.g. { "name": "Ada", "age": 36 }',
		description: 'One result as it should look; types are taken from it and everything is required',
		displayOptions: { show: { schemaType: ['example'] } },
	},
	{
		displayName: 'JSON Schema',
		name: 'jsonSchema',
		type: 'json',
		typeOptions: { rows: 8 },
		default: '{\n  "type": "object",\n  "properties": {\n    "name": { "type": "string" }\n  }\n}',
		required: true,
		placeholder: 'e.g. {{ $json.schema }}',
		description:
			'The schema of one result. References ("$ref") are followed inside the schema. <a href="https://openrouter.ai/docs/features/structured-outputs">How models use it</a>.',
		displayOptions: { show: { schemaType: ['jsonSchema'] } },
	},
	{
		displayName: 'Output Mode',
		name: 'outputMode',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Object', value: 'object', description: 'One item for each input item' },
			{
				name: 'List',
				value: 'list',
				description: 'One item for each record found in an input item',
			},
		],
		default: 'object',
		description: 'Whether an input holds one result or many',
	},
	{
		displayName: 'Instructions',
		name: 'instructions',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		placeholder: 'e.g. Amounts are in euros; leave out cancelled lines',
		description: 'What else the model should know or mind; can stay empty',
	},
	fallbackModels,
	providerPreferences,
	executionParameter(
		['empty', 'errors', 'invalidOutput', 'refused', 'truncated'],
		['empty', 'errors', 'invalidOutput'],
	),
	options,
	simplify,
];
