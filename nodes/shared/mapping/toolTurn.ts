import type { RequestDraft } from '../contract/http';
import type { JsonObject, JsonValue } from '../contract/json';
import type { ConnectedTool, ToolRun } from '../contract/tools';
import { isJsonObject } from '../wire/parseBody';

/** Connected tools as the API takes them (spec: function tools), beside those a request has. */
export function withTools(draft: RequestDraft, tools: readonly ConnectedTool[]): RequestDraft {
	if (tools.length === 0) return draft;
	const own = draft.body?.['tools'];
	const definitions = tools.map(({ name, description, parameters }) => ({
		type: 'function',
		function: { name, description, parameters },
	}));
	return {
		...draft,
		body: { ...draft.body, tools: [...(Array.isArray(own) ? own : []), ...definitions] },
	};
}

/**
 * The request that tells the model what its tools gave. The model's own message goes back exactly
 * as it came, because providers check the reasoning in it; `tools` stay, as the API asks.
 *
 * @param body the answer that asked for the tools
 */
export function nextTurn(
	draft: RequestDraft,
	body: JsonObject,
	runs: readonly ToolRun[],
): RequestDraft {
	const before = draft.body?.['messages'];
	const results = runs.map(({ id, result }) => ({
		role: 'tool',
		tool_call_id: id,
		content: result,
	}));
	const messages = [...(Array.isArray(before) ? before : []), messageIn(body), ...results];
	return { ...draft, body: { ...draft.body, messages } };
}

/** The arguments of a call; models send nothing at all for tools that take none. */
export function parseArguments(text: string): JsonObject | undefined {
	if (text.trim() === '') return {};
	try {
		const parsed: unknown = JSON.parse(text);
		return isJsonObject(parsed) ? parsed : undefined;
	} catch {
		return undefined;
	}
}

/** The message of an answer, as it came. */
export function messageIn(body: JsonObject): JsonValue {
	const [choice] = Array.isArray(body['choices']) ? body['choices'] : [];
	return isJsonObject(choice) ? choice['message'] : undefined;
}
