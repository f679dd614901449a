import type { JsonObject, JsonValue } from '../contract/json';
import type { StreamFold } from '../contract/stream';
import { GrowingMessage } from './growingMessage';
import { isJsonObject } from './parseBody';

/** A choice while it grows. */
interface GrowingChoice {
	message: GrowingMessage;
	/** `finish_reason`, `native_finish_reason`, `error`, `logprobs`. */
	rest: JsonObject;
}

/**
 * Folds the chunks of a streamed chat completion into the body the same request would have got
 * without streaming (spec: ChatStreamChunk to ChatResult), so that everything after it is the same.
 */
export class CompletionFold implements StreamFold {
	private head: JsonObject = {};
	private tail: JsonObject = {};
	private readonly choices = new Map<number, GrowingChoice>();

	/** @returns the text this chunk adds to the first choice */
	add(chunk: JsonObject): string {
		const { choices, usage, error, ...head } = chunk;
		Object.assign(this.head, head);
		if (isPresent(usage)) this.tail['usage'] = usage;
		if (isPresent(error)) this.tail['error'] = error;
		let text = '';
		for (const choice of Array.isArray(choices) ? choices : []) {
			if (isJsonObject(choice)) text += this.addChoice(choice);
		}
		return text;
	}

	/** Whether a finish reason has come: the answer is whole even if `[DONE]` is missing. */
	get finished(): boolean {
		return [...this.choices.values()].some(({ rest }) => typeof rest['finish_reason'] === 'string');
	}

	/** Text of the first choice so far. */
	get text(): string {
		return this.choices.get(0)?.message.text ?? '';
	}

	/** The whole body; an error that came mid-stream stands in it as `error`. */
	body(): JsonObject {
		const choices = [...this.choices]
			.sort(([one], [other]) => one - other)
			.map(([index, { message, rest }]) => ({ index, ...rest, message: message.whole() }));
		return { ...this.head, object: 'chat.completion', choices, ...this.tail };
	}

	private addChoice({ index, delta, ...rest }: JsonObject): string {
		const place = typeof index === 'number' ? index : 0;
		const growing = this.choices.get(place) ?? { message: new GrowingMessage(), rest: {} };
		this.choices.set(place, growing);
		for (const [key, value] of Object.entries(rest)) {
			if (isPresent(value)) growing.rest[key] = value;
		}
		if (!isJsonObject(delta)) return '';
		const text = growing.message.add(delta);
		return place === 0 ? text : '';
	}
}

function isPresent(value: JsonValue): boolean {
	return value !== undefined && value !== null;
}
