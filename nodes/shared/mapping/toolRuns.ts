import type { JsonObject } from '../contract/json';
import type { Delivered } from '../contract/operation';
import { isJsonObject } from '../wire/parseBody';

/** A tool the model used on the way to its answer. */
export interface UsedTool {
	name: string;
	/** As the model wrote them. */
	arguments: string;
	result: string;
}

/** What was called for an item, oldest first; read from the conversation the item ended with. */
export function usedTools<Reply>({ draft, earlier }: Delivered<Reply>): UsedTool[] {
	const before = messagesIn(earlier[0]?.draft.body ?? draft.body).length;
	const added = messagesIn(draft.body).slice(before);
	const calls = new Map(added.flatMap(callsIn));
	return added.flatMap(({ role, tool_call_id: id, content }) => {
		const call = role === 'tool' ? calls.get(String(id)) : undefined;
		return call === undefined ? [] : [{ ...call, result: String(content) }];
	});
}

function messagesIn(body: JsonObject | undefined): JsonObject[] {
	const messages = body?.['messages'];
	return Array.isArray(messages) ? messages.filter(isJsonObject) : [];
}

function callsIn(message: JsonObject): Array<[string, Omit<UsedTool, 'result'>]> {
	const calls = message['tool_calls'];
	return (Array.isArray(calls) ? calls : []).filter(isJsonObject).map((call) => {
		const fn = isJsonObject(call['function']) ? call['function'] : {};
		const { name, arguments: args } = fn;
		return [String(call['id']), { name: String(name), arguments: String(args ?? '') }];
	});
}
