import type { JsonValue } from '../../../../nodes/shared/contract/json';
import type { Values } from '../../../../nodes/shared/contract/operation';
import { messagesFrom } from '../../../../nodes/shared/mapping/messages';
import { detailsThrownBy } from '../../support/thrown';

const ROLES = 'Roles are system, developer, user, assistant, tool.';

const rows = (values: JsonValue): Values => ({ promptType: 'messages', messages: { values } });
const json = (messagesJson: JsonValue): Values => ({ promptType: 'json', messagesJson });

describe('messagesFrom, good input', () => {
	it.each([
		[
			'a user message',
			{ promptType: 'simple', userMessage: 'Hi' },
			[{ role: 'user', content: 'Hi' }],
		],
		['no prompt type', { userMessage: 'Hi' }, [{ role: 'user', content: 'Hi' }]],
		[
			'a system message',
			{ systemMessage: 'Be brief', userMessage: 'Hi' },
			[
				{ role: 'system', content: 'Be brief' },
				{ role: 'user', content: 'Hi' },
			],
		],
		[
			'a blank system message',
			{ systemMessage: ' \n', userMessage: 'Hi' },
			[{ role: 'user', content: 'Hi' }],
		],
		['0 from an expression', { userMessage: 0 }, [{ role: 'user', content: '0' }]],
		['false from an expression', { userMessage: false }, [{ role: 'user', content: 'false' }]],
		[
			'an object from an expression',
			{ userMessage: { a: [1] } },
			[{ role: 'user', content: '{"a":[1]}' }],
		],
		['white space in a message', { userMessage: '  Hi\n' }, [{ role: 'user', content: '  Hi\n' }]],
		[
			'rows',
			rows([
				{ role: 'developer', content: 'Be brief' },
				{ role: 'user', content: 7 },
				{ role: 'assistant', content: 'Ok' },
			]),
			[
				{ role: 'developer', content: 'Be brief' },
				{ role: 'user', content: '7' },
				{ role: 'assistant', content: 'Ok' },
			],
		],
		[
			'JSON as text',
			json('[{"role":"user","content":"Hi","name":"a"}]'),
			[{ role: 'user', content: 'Hi', name: 'a' }],
		],
		[
			'JSON as data',
			json([{ role: 'user', content: [{ type: 'text', text: 'Hi' }] }]),
			[{ role: 'user', content: [{ type: 'text', text: 'Hi' }] }],
		],
		[
			'a whole request body',
			json({ messages: [{ role: 'user', content: 'Hi' }] }),
			[{ role: 'user', content: 'Hi' }],
		],
		[
			'a turn with tool calls and no content',
			json([{ role: 'assistant', content: null, tool_calls: [{ id: 'a' }] }]),
			[{ role: 'assistant', content: null, tool_calls: [{ id: 'a' }] }],
		],
	])('%s: the messages', (_title, values, messages) => {
		expect(messagesFrom(values)).toEqual(messages);
	});
});

type Bad = [title: string, values: Values, cause: string, remedy?: string];

const BAD_TEXTS: Bad[] = [
	['nothing entered', {}, 'it is empty', 'Enter a question or a task for this item.'],
	[
		'an empty text',
		{ userMessage: '' },
		'it is empty',
		'Enter a question or a task for this item.',
	],
	[
		'white space',
		{ userMessage: ' \n' },
		'it is empty',
		'Enter a question or a task for this item.',
	],
	[
		'an expression that gives nothing',
		{ userMessage: null, systemMessage: 'Be brief' },
		'it is empty',
		'Enter a question or a task for this item.',
	],
];

const BAD_ROWS: Bad[] = [
	['no rows', { promptType: 'messages' }, 'there is none', 'Add at least one message.'],
	['an empty list', rows([]), 'there is none', 'Add at least one message.'],
	[
		'a row without content',
		rows([{ role: 'user', content: 'Hi' }, { role: 'user' }]),
		'message 2 has no content',
		'Fill it in or remove it.',
	],
	[
		'a row with white space',
		rows([{ role: 'user', content: '  ' }]),
		'message 1 has no content',
		'Fill it in or remove it.',
	],
	['a row without a role', rows([{ content: 'Hi' }]), 'message 1 has no "role"', ROLES],
	[
		'a row with an unknown role',
		rows([{ role: 'human', content: 'Hi' }]),
		'message 1 has the unknown role “human”',
		ROLES,
	],
	['a row that is no object', rows(['Hi']), 'message 1 has no content', 'Fill it in or remove it.'],
];

const LIST = 'Enter [ { "role": "user", "content": "…" } ].';
const BAD_JSON: Bad[] = [
	['nothing entered', { promptType: 'json' }, 'this is not a list', LIST],
	['a number', json(7), 'this is not a list', LIST],
	['an object without messages', json('{"role":"user"}'), 'this is not a list', LIST],
	['messages that are no list', json({ messages: 'Hi' }), 'this is not a list', LIST],
	['an empty list', json('[]'), 'the list is empty', 'Add at least one message.'],
	['a text in the list', json('["Hi"]'), 'message 1 is not an object', undefined],
	[
		'a message without content',
		json([{ role: 'user', content: 'Hi' }, { role: 'user' }]),
		'message 2 has no "content"',
		undefined,
	],
	[
		'an empty content',
		json([{ role: 'user', content: '' }]),
		'message 1 has no "content"',
		undefined,
	],
	[
		'no content and an empty list of tool calls',
		json([{ role: 'assistant', tool_calls: [] }]),
		'message 1 has no "content"',
		undefined,
	],
	['a message without a role', json([{ content: 'Hi' }]), 'message 1 has no "role"', ROLES],
	['a role of null', json([{ role: null, content: 'Hi' }]), 'message 1 has no "role"', ROLES],
	[
		'an unknown role',
		json([{ role: 'bot', content: 'Hi' }]),
		'message 1 has the unknown role “bot”',
		ROLES,
	],
];

function expectRefusal(parameter: string, [, values, cause, remedy]: Bad): void {
	expect(detailsThrownBy(() => messagesFrom(values))).toEqual({
		kind: 'badInput',
		parameter,
		cause,
		remedy,
		retryable: false,
	});
}

describe('messagesFrom, bad input', () => {
	it.each(BAD_TEXTS)('User Message, %s: refused', (...row) => expectRefusal('User Message', row));
	it.each(BAD_ROWS)('Messages, %s: refused', (...row) => expectRefusal('Messages', row));
	it.each(BAD_JSON)('Messages (JSON), %s: refused', (...row) => {
		expectRefusal('Messages (JSON)', row);
	});

	it.each(['', '[{"role":"user","content":"Hi"', "[{'role':'user'}]", 'Hi'])(
		'Messages (JSON), broken text %j: refused with the reason',
		(text) => {
			expect(detailsThrownBy(() => messagesFrom(json(text)))).toEqual({
				kind: 'badInput',
				parameter: 'Messages (JSON)',
				cause: expect.stringMatching(/^this is not valid JSON \(.+\)$/),
				remedy: 'Check quotes, commas and brackets; keys and texts stand in double quotes.',
				retryable: false,
			});
		},
	);
});
