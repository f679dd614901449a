import type { Case } from '../types';

const PEN = '{"name":"Pen","price":2}';
const INK = '{"name":"Ink","price":7.5}';

/** Answers with many records. */
export const LISTS: Case[] = [
	{
		name: 'the list under its key',
		of: 'list',
		answer: `{"items":[${PEN},${INK}]}`,
		ends: 'healed',
	},
	{ name: 'a bare list', of: 'list', answer: `[${PEN},${INK}]`, ends: 'healed' },
	{
		name: 'a bare list with a trailing comma in a fence',
		of: 'list',
		answer: `\`\`\`json\n[${PEN},${INK},]\n\`\`\``,
		ends: 'healed',
	},
	{ name: 'an empty list', of: 'list', answer: '{"items":[]}', ends: 'healed', records: [] },
	{
		name: 'one object instead of a list',
		of: 'list',
		answer: PEN,
		ends: 'repaired',
		violation: '(answer): expected an object with the list “items”, got an object',
	},
	{
		name: 'another key',
		of: 'list',
		answer: `{"products":[${PEN},${INK}]}`,
		ends: 'repaired',
		violation: 'expected an object with the list “items”',
	},
	{
		name: 'a second key beside the list',
		of: 'list',
		answer: `{"items":[${PEN},${INK}],"count":2}`,
		ends: 'repaired',
		violation: 'expected an object with the list “items”',
	},
	{
		name: 'one object a line',
		of: 'list',
		answer: `${PEN}\n${INK}`,
		ends: 'repaired',
		violation: 'expected an object with the list “items”',
	},
	{
		name: 'a wrong record among good ones',
		of: 'list',
		answer: `{"items":[${PEN},{"name":"Ink","price":"cheap"}]}`,
		ends: 'repaired',
		violation: 'items[1].price: expected a number, got "cheap"',
	},
	{
		name: 'null among the records',
		of: 'list',
		answer: `{"items":[${PEN},null]}`,
		ends: 'repaired',
		violation: 'items[1]: expected an object, got null',
	},
	{
		name: 'a list that breaks off',
		of: 'list',
		answer: `{"items":[${PEN},{"name":"In`,
		ends: 'repaired',
		violation: '(answer): expected JSON to its end, got JSON that breaks off',
	},
	{
		name: 'a list that breaks off between records',
		of: 'list',
		answer: `[${PEN},${INK},`,
		ends: 'repaired',
		violation: 'got JSON that breaks off',
	},
];
