import { toApiMessages } from '../../../nodes/OpenRouterChatModel/messages/toApiMessages';

describe('toApiMessages', () => {
	it('text alone: goes as a text; several parts stay parts', () => {
		const hello = { type: 'text', text: 'Hello' } as const;
		expect(
			toApiMessages([
				{ role: 'system', content: [hello] },
				{ role: 'user', content: [hello, hello] },
				{ role: 'assistant', content: [hello, hello] },
			]),
		).toEqual([
			{ role: 'system', content: 'Hello' },
			{ role: 'user', content: [hello, hello] },
			{ role: 'assistant', content: 'HelloHello' },
		]);
	});

	it.each([
		['the ID the agent added', '{"city":"Bern","id":"call_1"}', '{"city":"Bern"}'],
		['an ID of its own', '{"id":"4711"}', '{"id":"4711"}'],
		['nothing', '', ''],
	])('a call whose arguments hold %s: told as the model made it', (_, input, expected) => {
		const call = { type: 'tool-call', toolCallId: 'call_1', toolName: 'f', input } as const;
		expect(toApiMessages([{ role: 'assistant', content: [call] }])).toEqual([
			{
				role: 'assistant',
				content: null,
				tool_calls: [
					{ id: 'call_1', type: 'function', function: { name: 'f', arguments: expected } },
				],
			},
		]);
	});

	it.each([
		['a text', 'Sunny', 'Sunny'],
		['data', { hour: 12 }, '{"hour":12}'],
		['nothing', undefined, ''],
		['one part', [{ type: 'text', text: 'Sunny' }], 'Sunny'],
	])('a tool that gave %s: the result is a text', (_, result, content) => {
		const told = { type: 'tool-result', toolCallId: 'call_1', result } as const;
		expect(toApiMessages([{ role: 'tool', content: [told] }])).toEqual([
			{ role: 'tool', tool_call_id: 'call_1', content },
		]);
	});
});
