import type { Case } from '../types';

const RIGHT =
	'{"customer":"Ada","total":12.5,"paid":true,"status":"open","tags":["new","gift"],"note":null}';

/** Slips of syntax with all of the data there: each must be healed without another request. */
export const SYNTAX: Case[] = [
	{ name: 'plain JSON', answer: RIGHT, ends: 'healed' },
	{ name: 'white space around', answer: `\n\n  ${RIGHT}  \n`, ends: 'healed' },
	{ name: 'a byte order mark in front', answer: `\uFEFF${RIGHT}`, ends: 'healed' },
	{ name: 'a fence with a language', answer: `\`\`\`json\n${RIGHT}\n\`\`\``, ends: 'healed' },
	{ name: 'a fence without a language', answer: `\`\`\`\n${RIGHT}\n\`\`\``, ends: 'healed' },
	{ name: 'a fence that never closes', answer: `\`\`\`json\n${RIGHT}`, ends: 'healed' },
	{ name: 'prose in front', answer: `Sure! Here is the data:\n\n${RIGHT}`, ends: 'healed' },
	{ name: 'prose behind', answer: `${RIGHT}\n\nLet me know if you need more.`, ends: 'healed' },
	{
		name: 'prose with an apostrophe and a bracket',
		answer: `Here's what I found [1]:\n${RIGHT}\nThat's all.`,
		ends: 'healed',
	},
	{
		name: 'prose with braces',
		answer: `I filled the template {customer} as asked: ${RIGHT}`,
		ends: 'healed',
	},
	{
		name: 'a fence between prose',
		answer: `Of course.\n\`\`\`json\n${RIGHT}\n\`\`\`\nDone.`,
		ends: 'healed',
	},
	{
		name: 'thoughts in tags in front',
		answer: `<think>The customer is Ada.</think>\n${RIGHT}`,
		ends: 'healed',
	},
	{
		name: 'a trailing comma in the object',
		answer: RIGHT.replace('null}', 'null,}'),
		ends: 'healed',
	},
	{
		name: 'a trailing comma in the list',
		answer: RIGHT.replace('"gift"]', '"gift",]'),
		ends: 'healed',
	},
	{ name: 'single quotes', answer: RIGHT.replaceAll('"', "'"), ends: 'healed' },
	{
		name: 'keys without quotes',
		answer: "{customer: 'Ada', total: 12.5, paid: true, status: 'open', tags: ['new', 'gift']}",
		ends: 'healed',
	},
	{ name: 'curly quotes', answer: RIGHT.replaceAll(/"([^"]*)"/g, '“$1”'), ends: 'healed' },
	{
		name: 'a line comment',
		answer: RIGHT.replace('"total"', '// the sum {net}\n"total"'),
		ends: 'healed',
	},
	{ name: 'a block comment', answer: RIGHT.replace('"total"', '/* } */ "total"'), ends: 'healed' },
	{
		name: 'words of Python',
		answer: RIGHT.replace('true', 'True').replace('null', 'None'),
		ends: 'healed',
	},
	{
		name: 'a missing comma between keys',
		answer: RIGHT.replace(',"paid"', '\n"paid"'),
		ends: 'healed',
	},
	{
		name: 'a missing comma in the list',
		answer: RIGHT.replace('"new",', '"new"\n'),
		ends: 'healed',
	},
	{ name: 'a JSON text of JSON', answer: JSON.stringify(RIGHT), ends: 'healed' },
	{
		name: 'a JSON text of a JSON text',
		answer: JSON.stringify(JSON.stringify(RIGHT)),
		ends: 'healed',
	},
	{ name: 'escaped without quotes around', answer: RIGHT.replaceAll('"', '\\"'), ends: 'healed' },
	{ name: 'the same object twice', answer: `${RIGHT}\n${RIGHT}`, ends: 'healed' },
	{
		name: 'a wrong draft, then the right object',
		answer: `Draft: {"customer":"Ada"}\nFinal: ${RIGHT}`,
		ends: 'healed',
	},
	{
		name: 'an optional field that is null',
		answer: RIGHT,
		ends: 'healed',
	},
	{ name: 'CRLF line ends', answer: RIGHT.replaceAll(',', ',\r\n'), ends: 'healed' },
	{ name: 'a semicolon at the end', answer: `${RIGHT};`, ends: 'healed' },
	{ name: 'an assignment in front', answer: `const result = ${RIGHT};`, ends: 'healed' },
	{ name: 'a call around', answer: `callback(${RIGHT});`, ends: 'healed' },
	{ name: 'call arguments', answer: { call: RIGHT, finishReason: 'tool_calls' }, ends: 'healed' },
	{
		name: 'call arguments with a fence',
		answer: { call: `\`\`\`json\n${RIGHT}\n\`\`\``, finishReason: 'tool_calls' },
		ends: 'healed',
	},
	{
		name: 'complete although the length was reached',
		answer: { content: RIGHT, finishReason: 'length' },
		ends: 'healed',
	},
];
