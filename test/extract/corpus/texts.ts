import type { JsonObject } from '../../../nodes/shared/contract/json';
import type { Case } from '../types';

const order = (note: string): JsonObject[] => [
	{ customer: 'Ada', total: 12.5, paid: true, status: 'open', tags: ['new', 'gift'], note },
];
const HEAD =
	'{"customer":"Ada","total":12.5,"paid":true,"status":"open","tags":["new","gift"],"note":';

/** Texts inside the data that trip parsers; not a character of them may be lost. */
export const TEXTS: Case[] = [
	{
		name: 'a line break inside a text',
		answer: `${HEAD}"first\nsecond"}`,
		ends: 'healed',
		records: order('first\nsecond'),
	},
	{
		name: 'a tab inside a text',
		answer: `${HEAD}"a\tb"}`,
		ends: 'healed',
		records: order('a\tb'),
	},
	{
		name: 'quotes inside a text that are not escaped',
		answer: `${HEAD}"the "big" box"}`,
		ends: 'healed',
		records: order('the "big" box'),
	},
	{
		name: 'braces inside a text',
		answer: `Result: ${HEAD}"a } and a { and ]"}`,
		ends: 'healed',
		records: order('a } and a { and ]'),
	},
	{
		name: 'an apostrophe inside a text',
		answer: `Here you are: ${HEAD}"it's Ada's"}`,
		ends: 'healed',
		records: order("it's Ada's"),
	},
	{
		name: 'an address inside a text',
		answer: `${HEAD}"https://example.com/a//b",}`,
		ends: 'healed',
		records: order('https://example.com/a//b'),
	},
	{
		name: 'a comment mark inside a text',
		answer: `${HEAD}"50 /* half */ off",}`,
		ends: 'healed',
		records: order('50 /* half */ off'),
	},
	{
		name: 'a fence inside a text',
		answer: `\`\`\`json\n${HEAD}"use \`\`\`code\`\`\` here"}\n\`\`\``,
		ends: 'healed',
		records: order('use ```code``` here'),
	},
	{
		name: 'umlauts, Chinese and an emoji',
		answer: `Voilà : ${HEAD}"Grüße, 你好 👋🏽"}`,
		ends: 'healed',
		records: order('Grüße, 你好 👋🏽'),
	},
	{
		name: 'escaped unicode',
		answer: `${HEAD}"Gr\\u00fc\\u00dfe \\ud83d\\ude00",}`,
		ends: 'healed',
		records: order('Grüße 😀'),
	},
	{
		name: 'a line separator inside a text',
		answer: `${HEAD}"a\u2028b"}`,
		ends: 'healed',
		records: order('a\u2028b'),
	},
	{
		name: 'a text that looks like JSON',
		answer: `${HEAD}"{\\"a\\":1}"}`,
		ends: 'healed',
		records: order('{"a":1}'),
	},
	{
		name: 'a text that says null',
		answer: `${HEAD}"null"}`,
		ends: 'healed',
		records: order('null'),
	},
	{
		name: 'an empty text',
		answer: `${HEAD}""}`,
		ends: 'healed',
		records: order(''),
	},
];
