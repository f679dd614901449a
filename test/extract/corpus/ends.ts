import type { Case } from '../types';

const CUT = '{"customer":"Ada","total":12.5,"paid":true,"status":"open","tags":["new","gi';

/** What must not be healed: cut-off data, refusals, and models that do not learn. */
export const ENDS: Case[] = [
	{
		name: 'cut off inside a text, reason stop',
		answer: CUT,
		ends: 'repaired',
		violation: '(answer): expected JSON to its end, got JSON that breaks off',
	},
	{
		name: 'cut off inside a number',
		answer: '{"customer":"Ada","paid":true,"status":"open","tags":[],"total":12',
		ends: 'repaired',
		violation: 'got JSON that breaks off',
	},
	{
		name: 'cut off behind a comma',
		answer: '{"customer":"Ada","total":12.5,"paid":true,"status":"open","tags":["new","gift"],',
		ends: 'repaired',
		violation: 'got JSON that breaks off',
	},
	{
		name: 'only the last bracket is missing',
		answer: '{"customer":"Ada","total":12.5,"paid":true,"status":"open","tags":["new","gift"]',
		ends: 'repaired',
		violation: 'got JSON that breaks off',
	},
	{
		name: 'a list that is never closed',
		answer:
			'{"customer":"Ada","total":12.5,"paid":true,"status":"open","tags":["new","gift","note":null}',
		ends: 'repaired',
		violation: 'got JSON that breaks off',
	},
	{
		name: 'cut off in a fence behind prose',
		answer: `Here it is:\n\`\`\`json\n${CUT}\n\`\`\``,
		ends: 'repaired',
		violation: 'got JSON that breaks off',
	},
	{
		name: 'cut off inside call arguments',
		answer: { call: CUT, finishReason: 'tool_calls' },
		ends: 'repaired',
		violation: 'got JSON that breaks off',
	},
	{
		name: 'empty call arguments',
		answer: { call: '', finishReason: 'tool_calls' },
		ends: 'repaired',
		violation: '(answer): expected JSON, got nothing',
	},
	{
		name: 'cut off at the maximum length',
		answer: { content: CUT, finishReason: 'length' },
		ends: 'rejected',
		failure: 'truncated',
	},
	{
		name: 'nothing but reasoning up to the maximum length',
		answer: { content: '', finishReason: 'length' },
		ends: 'rejected',
		failure: 'truncated',
	},
	{
		name: 'a refusal',
		answer: { content: null, refusal: 'I cannot help with that.' },
		ends: 'rejected',
		failure: 'refused',
	},
	{
		name: 'a refusal beside data',
		answer: {
			content: '{"customer":"Ada","total":1,"paid":true,"status":"open","tags":[]}',
			refusal: 'No.',
		},
		ends: 'rejected',
		failure: 'refused',
	},
	{
		name: 'a content filter',
		answer: { content: '{"customer":"A', finishReason: 'content_filter' },
		ends: 'rejected',
		failure: 'refused',
	},
	{
		name: 'the same wrong type again and again',
		answer: '{"customer":"Ada","total":"12.5","paid":true,"status":"open","tags":[]}',
		ends: 'rejected',
		violation: 'total: expected a number, got "12.5"',
	},
	{
		name: 'prose again and again',
		answer: 'I am sorry, but I see no order.',
		ends: 'rejected',
		violation: '(answer): expected JSON, got a text without any',
	},
	{
		name: 'a wrapper key again and again',
		answer: '{"data":{"customer":"Ada","total":1,"paid":true,"status":"open","tags":[]}}',
		ends: 'rejected',
		violation: 'data: expected no such key, got an object',
	},
	{
		name: 'cut off again and again',
		answer: CUT,
		ends: 'rejected',
		violation: 'got JSON that breaks off',
	},
];
