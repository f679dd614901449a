import type { JsonObject } from '../../shared/contract/json';
import { isJsonObject } from '../../shared/wire/parseBody';
import type { Turn, TurnMemory } from './TurnMemory';

/**
 * The same conversation with the tool turns as they really were: the AI Agent splits parallel
 * calls into a message each and drops what it does not know. A turn nobody remembers stays as the
 * agent tells it.
 */
export function restoreTurns(messages: readonly JsonObject[], memory: TurnMemory): JsonObject[] {
	const restored: JsonObject[] = [];
	let index = 0;
	for (;;) {
		const message = messages[index];
		if (message === undefined) return restored;
		const turn = turnOf(message, memory);
		if (turn === undefined) {
			restored.push(message);
			index++;
			continue;
		}
		const length = lengthOf(turn, messages.slice(index));
		restored.push(turn.message, ...results(turn, messages.slice(index, index + length)));
		index += length;
	}
}

function turnOf(message: JsonObject, memory: TurnMemory): Turn | undefined {
	const [first] = callIds(message);
	return first === undefined ? undefined : memory.find(first);
}

/** How many of these messages, from the first on, tell of this turn. */
function lengthOf({ calls }: Turn, messages: readonly JsonObject[]): number {
	const isOurs = (id: unknown): boolean => calls.some((call) => call.id === id);
	const end = messages.findIndex((message) => {
		const ids = message['role'] === 'tool' ? [message['tool_call_id']] : callIds(message);
		return ids.length === 0 || !ids.every(isOurs);
	});
	return end < 0 ? messages.length : end;
}

/** One result for each call: the API refuses a conversation in which one is missing. */
function results({ calls }: Turn, told: readonly JsonObject[]): JsonObject[] {
	return calls.map(({ id, modelId }) => {
		const found = told.find((message) => message['tool_call_id'] === id);
		const content = found?.['content'] ?? 'This tool was not run.';
		return { role: 'tool', tool_call_id: modelId, content };
	});
}

function callIds({ tool_calls }: JsonObject): string[] {
	if (!Array.isArray(tool_calls)) return [];
	const ids = tool_calls.map((call: unknown) => (isJsonObject(call) ? call['id'] : undefined));
	return ids.filter((id) => typeof id === 'string');
}
