import type { JsonObject } from '../shared/contract/json';
import type { Values } from '../shared/contract/operation';
import { isUnset } from '../shared/parameters/entered';
import { parsedJson } from '../shared/parameters/parsedJson';
import { badInput } from '../shared/policy/failure';
import { isJsonObject } from '../shared/wire/parseBody';

const NAME = 'Tools (JSON)';

/**
 * The functions entered as JSON, and the one the model must call.
 *
 * @returns `tools` and `tool_choice` of the request; what was not entered is absent
 * @throws Failure `badInput` for a tool without a type or a name
 */
export function rawTools({ options }: Values): JsonObject {
	const { tools, toolChoice, toolChoiceFunction } = isJsonObject(options) ? options : {};
	const list = isUnset(tools) ? [] : parsedJson(NAME, tools);
	if (!Array.isArray(list)) throw badInput(NAME, 'this is not a list', 'Put the tools into [ ].');
	const checked = list.map((tool: unknown, index) => checkedTool(tool, index + 1));
	if (isUnset(toolChoiceFunction)) return checked.length === 0 ? {} : { tools: checked };
	if (!isUnset(toolChoice)) {
		throw badInput('Tool Choice', 'Tool Choice: Function is set too', 'Remove one of the two.');
	}
	const name = String(toolChoiceFunction);
	return {
		...(checked.length === 0 ? {} : { tools: checked }),
		tool_choice: { type: 'function', function: { name } },
	};
}

function checkedTool(tool: unknown, place: number): JsonObject {
	if (!isJsonObject(tool)) throw badInput(NAME, `tool ${place} is not an object`);
	if (isUnset(tool['type'])) throw badInput(NAME, `tool ${place} has no "type"`);
	const fn = tool['function'];
	if (tool['type'] === 'function' && (!isJsonObject(fn) || isUnset(fn['name']))) {
		throw badInput(NAME, `tool ${place} has no name`, 'Give it "function": { "name": "…" }.');
	}
	return tool;
}
