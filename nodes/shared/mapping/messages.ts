import type { JsonObject, JsonValue } from '../contract/json';
import type { Values } from '../contract/operation';
import { badInput } from '../policy/failure';
import { isUnset } from '../parameters/entered';
import { parsedJson } from '../parameters/parsedJson';
import { isJsonObject } from '../wire/parseBody';

const ROLES = ['system', 'developer', 'user', 'assistant', 'tool'];

/**
 * The `messages` of a chat request from whichever of the three forms was filled in.
 *
 * @throws Failure `badInput` for an empty prompt, broken JSON, or a message without role or content
 */
export function messagesFrom(values: Values): JsonObject[] {
	switch (values['promptType']) {
		case 'messages':
			return fromRows(values['messages']);
		case 'json':
			return fromJson(values['messagesJson']);
		default:
			return fromTexts(values['systemMessage'], values['userMessage']);
	}
}

function fromTexts(system: unknown, user: unknown): JsonObject[] {
	const content = asText(user);
	if (content.trim() === '') {
		throw badInput('User Message', 'it is empty', 'Enter a question or a task for this item.');
	}
	const messages: JsonObject[] = [{ role: 'user', content }];
	const instructions = asText(system);
	return instructions.trim() === ''
		? messages
		: [{ role: 'system', content: instructions }, ...messages];
}

function fromRows(rows: unknown): JsonObject[] {
	const values = isJsonObject(rows) ? rows['values'] : undefined;
	const messages = Array.isArray(values) ? values : [];
	if (messages.length === 0)
		throw badInput('Messages', 'there is none', 'Add at least one message.');
	return messages.map((row: unknown, index) => {
		const { role, content } = isJsonObject(row) ? row : {};
		if (asText(content).trim() === '') {
			throw badInput('Messages', `message ${index + 1} has no content`, 'Fill it in or remove it.');
		}
		return { role: checkedRole('Messages', role, index), content: asText(content) };
	});
}

function fromJson(json: JsonValue): JsonObject[] {
	const name = 'Messages (JSON)';
	const parsed = parsedJson(name, json);
	const list: unknown = isJsonObject(parsed) && 'messages' in parsed ? parsed['messages'] : parsed;
	if (!Array.isArray(list)) {
		throw badInput(name, 'this is not a list', 'Enter [ { "role": "user", "content": "…" } ].');
	}
	if (list.length === 0) throw badInput(name, 'the list is empty', 'Add at least one message.');
	return list.map((message: unknown, index) => {
		if (!isJsonObject(message)) throw badInput(name, `message ${index + 1} is not an object`);
		const role = checkedRole(name, message['role'], index);
		const mayLackContent = role === 'assistant' && !isUnset(message['tool_calls']);
		if (isUnset(message['content']) && !mayLackContent) {
			throw badInput(name, `message ${index + 1} has no "content"`);
		}
		return message;
	});
}

function checkedRole(name: string, role: unknown, index: number): string {
	if (typeof role === 'string' && ROLES.includes(role)) return role;
	const found = isUnset(role) ? 'has no "role"' : `has the unknown role “${asText(role)}”`;
	throw badInput(name, `message ${index + 1} ${found}`, `Roles are ${ROLES.join(', ')}.`);
}

/** Expressions may give numbers or whole objects; both become readable text. */
function asText(value: unknown): string {
	if (typeof value === 'string') return value;
	if (value === undefined || value === null) return '';
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
