import type { JsonObject } from '../../nodes/shared/contract/json';
import type { Request } from './types';

const field = (name: string, type: string, more: JsonObject = {}): JsonObject => ({
	name,
	type,
	required: true,
	...more,
});

const ORDER = {
	values: [
		field('customer', 'string'),
		field('total', 'number'),
		field('paid', 'boolean'),
		field('status', 'enum', { enumValues: 'open, shipped, closed' }),
		field('tags', 'string', { isList: true }),
		field('note', 'string', { required: false }),
	],
};

const INVOICE = {
	values: [
		field('number', 'string'),
		field('date', 'date'),
		field('sender', 'object', {
			fields: { values: [field('name', 'string'), field('email', 'email', { required: false })] },
		}),
		field('lines', 'object', {
			isList: true,
			fields: { values: [field('text', 'string'), field('quantity', 'integer')] },
		}),
	],
};

/** The parameters of each request, and the records its input holds. */
export const REQUESTS: Readonly<Record<Request, { values: JsonObject; records: JsonObject[] }>> = {
	object: {
		values: { schemaType: 'fields', fields: ORDER, outputMode: 'object' },
		records: [{ customer: 'Ada', total: 12.5, paid: true, status: 'open', tags: ['new', 'gift'] }],
	},
	list: {
		values: {
			schemaType: 'fields',
			fields: { values: [field('name', 'string'), field('price', 'number')] },
			outputMode: 'list',
		},
		records: [
			{ name: 'Pen', price: 2 },
			{ name: 'Ink', price: 7.5 },
		],
	},
	nested: {
		values: { schemaType: 'fields', fields: INVOICE, outputMode: 'object' },
		records: [
			{
				number: 'R-7',
				date: '2026-01-31',
				sender: { name: 'Müller & Söhne' },
				lines: [
					{ text: 'Bolts', quantity: 40 },
					{ text: 'Nuts', quantity: 40 },
				],
			},
		],
	},
};
