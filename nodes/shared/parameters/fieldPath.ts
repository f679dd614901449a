import type { JsonObject, JsonValue } from '../contract/json';
import { isJsonObject } from '../wire/parseBody';

/** One step into a request: a member, an entry of a list, or an object with a fixed member. */
interface Step {
	key: string;
	inList: boolean;
	/** The member that tells a list's entry, or a kind of object, from others. */
	mark?: readonly [key: string, value: string];
}

const STEP = /^([^[<]+)(\[\])?(?:<([^=]+)=([^>]+)>)?$/;

/**
 * Puts a value where a declaration wants it. `provider.sort.by` reaches into objects;
 * `plugins[]<id=web>.max_results` into the entry of a list, which is added when it is missing;
 * `prediction<type=content>.content` into an object that always has this `type`. The notation is
 * the one in which the API's fields are listed.
 *
 * A path that ends in an entry only makes sure that the entry is there.
 */
export function placeField(target: JsonObject, field: string, value: JsonValue): void {
	place(target, field.split(/\.(?![^<]*>)/).map(stepFrom), value);
}

/** Whether a path names an entry of a list itself: its value says whether the entry is wanted. */
export function isEntry(field: string): boolean {
	return field.endsWith('>');
}

function place(target: JsonObject, [step, ...rest]: readonly Step[], value: JsonValue): void {
	if (step === undefined) return;
	const { key, mark } = step;
	if (rest.length === 0 && mark === undefined) target[key] = value;
	else place(step.inList ? entryAt(target, step) : objectAt(target, step), rest, value);
}

function stepFrom(text: string): Step {
	const [, key, list, markKey, markValue] = STEP.exec(text) ?? [];
	if (key === undefined) throw new Error(`"${text}" names no field`);
	const marked = markKey !== undefined && markValue !== undefined;
	return {
		key,
		inList: list !== undefined,
		...(marked ? { mark: [markKey, markValue] as const } : {}),
	};
}

function objectAt(target: JsonObject, { key, mark }: Step): JsonObject {
	const inside = target[key];
	if (isJsonObject(inside)) return inside;
	const added = mark === undefined ? {} : { [mark[0]]: mark[1] };
	target[key] = added;
	return added;
}

function entryAt(target: JsonObject, { key, mark }: Step): JsonObject {
	const [markKey, markValue] = mark ?? [];
	if (markKey === undefined) throw new Error(`An entry of "${key}" needs a mark`);
	const list = target[key];
	const entries: JsonObject[] = Array.isArray(list) ? list.filter(isJsonObject) : [];
	const known = entries.find((entry) => entry[markKey] === markValue);
	if (known !== undefined) return known;
	const added = { [markKey]: markValue };
	target[key] = [...entries, added];
	return added;
}
