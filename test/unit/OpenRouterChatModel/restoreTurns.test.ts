import { restoreTurns } from '../../../nodes/OpenRouterChatModel/messages/restoreTurns';
import { TurnMemory } from '../../../nodes/OpenRouterChatModel/messages/TurnMemory';
import type { JsonObject } from '../../../nodes/shared/contract/json';

const MESSAGE: JsonObject = {
	role: 'assistant',
	content: null,
	reasoning_details: [{ type: 'reasoning.encrypted', data: 'x' }],
	tool_calls: [{ id: 'call_0' }, { id: 'call_0' }],
};
const CALLS = [
	{ id: 'call_0', name: 'a', arguments: '{}' },
	{ id: 'call_0', name: 'b', arguments: '{}' },
];
const question: JsonObject = { role: 'user', content: 'Hi' };
const asked = (id: string): JsonObject => ({
	role: 'assistant',
	content: null,
	tool_calls: [{ id, type: 'function', function: { name: 'a', arguments: '{}' } }],
});
const result = (id: string, content: string): JsonObject => ({
	role: 'tool',
	tool_call_id: id,
	content,
});

function remembered(): { memory: TurnMemory; ids: [string, string] } {
	const memory = new TurnMemory(1_000_000);
	const [one, other] = memory.keep(MESSAGE, CALLS);
	return { memory, ids: [one?.id ?? '', other?.id ?? ''] };
}

describe('restoreTurns', () => {
	it('IDs: of nine letters and digits, each its own', () => {
		const { ids } = remembered();
		expect(ids[0]).toMatch(/^[a-z0-9]{9}$/);
		expect(ids[0]).not.toBe(ids[1]);
	});

	it('parallel calls told one by one: one message as it came, results in its order', () => {
		const { memory, ids } = remembered();
		const [one, other] = ids;
		const told = [question, asked(one), result(one, '1'), asked(other), result(other, '2')];
		expect(restoreTurns([...told, question], memory)).toEqual([
			question,
			MESSAGE,
			result('call_0', '1'),
			result('call_0', '2'),
			question,
		]);
	});

	it('a call without a result: gets one, because the API wants one for each', () => {
		const { memory, ids } = remembered();
		expect(restoreTurns([asked(ids[0]), result(ids[0], '1')], memory)).toEqual([
			MESSAGE,
			result('call_0', '1'),
			result('call_0', 'This tool was not run.'),
		]);
	});

	it('a turn nobody remembers: stays as it is told', () => {
		const told = [question, asked('unknown'), result('unknown', '1')];
		expect(restoreTurns(told, new TurnMemory(1000))).toEqual(told);
	});

	it('more than may be kept: the oldest turn is forgotten, the newest is not', () => {
		const memory = new TurnMemory(JSON.stringify(MESSAGE).length * 1.5);
		const [old] = memory.keep(MESSAGE, CALLS);
		const [young] = memory.keep(MESSAGE, CALLS);
		expect(memory.find(old?.id ?? '')).toBeUndefined();
		expect(memory.find(young?.id ?? '')).toBeDefined();
	});
});
