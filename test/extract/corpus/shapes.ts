import type { Case } from '../types';

const order = (change: Record<string, unknown> = {}): string =>
	JSON.stringify({
		customer: 'Ada',
		total: 12.5,
		paid: true,
		status: 'open',
		tags: ['new', 'gift'],
		...change,
	});

/** Sound JSON that does not fit: never bent into shape, always one repair that says what is wrong. */
export const SHAPES: Case[] = [
	{
		name: 'a text for a number',
		answer: order({ total: '12.5' }),
		ends: 'repaired',
		violation: 'total: expected a number, got "12.5"',
	},
	{
		name: 'NaN for a number',
		answer: order().replace('12.5', 'NaN'),
		ends: 'repaired',
		violation: 'total: expected a number',
	},
	{
		name: 'a number for a text',
		answer: order({ customer: 7 }),
		ends: 'repaired',
		violation: 'customer: expected a text, got 7',
	},
	{
		name: 'a word for a boolean',
		answer: order({ paid: 'yes' }),
		ends: 'repaired',
		violation: 'paid: expected true or false, got "yes"',
	},
	{
		name: 'a value outside the choices',
		answer: order({ status: 'pending' }),
		ends: 'repaired',
		violation: 'status: expected one of "open", "shipped", "closed", got "pending"',
	},
	{
		name: 'a choice in capitals',
		answer: order({ status: 'Open' }),
		ends: 'repaired',
		violation: 'status: expected one of',
	},
	{
		name: 'a text for a list',
		answer: order({ tags: 'new, gift' }),
		ends: 'repaired',
		violation: 'tags: expected a list, got "new, gift"',
	},
	{
		name: 'a wrong entry in a list',
		answer: order({ tags: ['new', 1] }),
		ends: 'repaired',
		violation: 'tags[1]: expected a text, got 1',
	},
	{
		name: 'null for a required field',
		answer: order({ customer: null }),
		ends: 'repaired',
		violation: 'customer: expected a text, got null',
	},
	{
		name: 'a missing field',
		answer: order({ total: undefined }),
		ends: 'repaired',
		violation: 'total: expected a value, got nothing',
	},
	{
		name: 'two missing fields',
		answer: order({ total: undefined, paid: undefined }),
		ends: 'repaired',
		violation: 'paid: expected a value, got nothing',
	},
	{
		name: 'an extra key',
		answer: order({ currency: 'EUR' }),
		ends: 'repaired',
		violation: 'currency: expected no such key, got "EUR"',
	},
	{
		name: 'a wrapper key around the object',
		answer: `{"result":${order()}}`,
		ends: 'repaired',
		violation: 'result: expected no such key, got an object',
	},
	{
		name: 'a list for an object',
		answer: `[${order()}]`,
		ends: 'repaired',
		violation: '(answer): expected an object, got a list of 1',
	},
	{
		name: 'an empty object',
		answer: '{}',
		ends: 'repaired',
		violation: 'status: expected a value, got nothing',
	},
	{
		name: 'a bare number',
		answer: '42',
		ends: 'repaired',
		violation: '(answer): expected JSON, got a text without any',
	},
	{
		name: 'two objects that both fit',
		answer: `${order()}\n${order({ customer: 'Bob' })}`,
		ends: 'repaired',
		violation: 'expected one JSON value, got 2 different ones that fit',
	},
	{
		name: 'prose only',
		answer: 'The customer is Ada and the order is open.',
		ends: 'repaired',
		violation: '(answer): expected JSON, got a text without any',
	},
	{
		name: 'the schema itself',
		answer: '{"type":"object","properties":{"customer":{"type":"string"}}}',
		ends: 'repaired',
		violation: 'customer: expected a value, got nothing',
	},
	{
		name: 'a date in another form',
		of: 'nested',
		answer:
			'{"number":"R-7","date":"31.01.2026","sender":{"name":"M"},"lines":[{"text":"Bolts","quantity":40}]}',
		ends: 'repaired',
		violation: 'date: expected a date such as 2026-01-31, got "31.01.2026"',
	},
	{
		name: 'a day that does not exist',
		of: 'nested',
		answer:
			'{"number":"R-7","date":"2026-02-30","sender":{"name":"M"},"lines":[{"text":"Bolts","quantity":40}]}',
		ends: 'repaired',
		violation: 'date: expected a date such as 2026-01-31, got "2026-02-30"',
	},
	{
		name: 'half a bolt',
		of: 'nested',
		answer:
			'{"number":"R-7","date":"2026-01-31","sender":{"name":"M"},"lines":[{"text":"Bolts","quantity":0.5}]}',
		ends: 'repaired',
		violation: 'lines[0].quantity: expected a whole number, got 0.5',
	},
	{
		name: 'an address that is none',
		of: 'nested',
		answer:
			'{"number":"R-7","date":"2026-01-31","sender":{"name":"M","email":"none"},"lines":[{"text":"Bolts","quantity":1}]}',
		ends: 'repaired',
		violation: 'sender.email: expected an e-mail address, got "none"',
	},
	{
		name: 'an object for a list of objects',
		of: 'nested',
		answer:
			'{"number":"R-7","date":"2026-01-31","sender":{"name":"M"},"lines":{"text":"Bolts","quantity":1}}',
		ends: 'repaired',
		violation: 'lines: expected a list, got an object',
	},
	{
		name: 'nulls for what is optional further inside',
		of: 'nested',
		answer:
			'{"number":"R-7","date":"2026-01-31","sender":{"name":"Müller & Söhne","email":null},"lines":[{"text":"Bolts","quantity":40},{"text":"Nuts","quantity":40.0}]}',
		ends: 'healed',
	},
];
