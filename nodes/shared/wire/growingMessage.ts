import type { JsonObject, JsonValue } from '../contract/json';
import { isJsonObject } from './parseBody';

/** Members of a delta that grow by concatenation. */
const TEXTS = ['content', 'reasoning', 'refusal'];
/** Members of a delta that bring finished parts. */
const LISTS = ['annotations', 'images'];
/** Members of `audio` that grow by concatenation. */
const AUDIO_TEXTS = ['data', 'transcript'];
/** Members of a reasoning detail that grow by concatenation. */
const DETAIL_TEXTS = ['text', 'summary', 'data'];

/** An object some of whose texts come in pieces. */
interface Pieces {
	head: JsonObject;
	texts: Map<string, string[]>;
}

interface GrowingCall {
	head: JsonObject;
	name: string;
	arguments: string[];
}

/** A message put together from deltas. Texts stay in pieces until the end: no copy for each chunk. */
export class GrowingMessage {
	private readonly texts = new Map<string, string[]>();
	private readonly lists = new Map<string, JsonValue[]>();
	private readonly calls = new Map<number, GrowingCall>();
	private readonly details: Pieces[] = [];
	private readonly audio = newPieces();

	/** Text of `content` so far. */
	get text(): string {
		return (this.texts.get('content') ?? []).join('');
	}

	/** @returns the text this delta adds to `content` */
	add(delta: JsonObject): string {
		for (const key of TEXTS) append(this.texts, key, delta[key]);
		for (const key of LISTS) {
			const parts = delta[key];
			if (Array.isArray(parts)) this.addParts(key, parts);
		}
		for (const call of objects(delta['tool_calls'])) this.addCall(call);
		for (const detail of objects(delta['reasoning_details'])) this.addDetail(detail);
		const { audio, content } = delta;
		if (isJsonObject(audio)) this.addAudio(audio);
		return typeof content === 'string' ? content : '';
	}

	/** The message as it stands in an answer that was not streamed. */
	whole(): JsonObject {
		const texts = joined(this.texts);
		return {
			role: 'assistant',
			content: null,
			...texts,
			...Object.fromEntries(this.lists),
			...(this.details.length === 0 ? {} : { reasoning_details: this.details.map(whole) }),
			...(this.calls.size === 0 ? {} : { tool_calls: [...this.calls.values()].map(wholeCall) }),
			...(this.audio.texts.size === 0 ? {} : { audio: whole(this.audio) }),
		};
	}

	/**
	 * Pieces of one call share an `index`. Some providers send none, or repeat the name; a new id
	 * always begins a new call.
	 */
	private addCall({ index, function: fn, ...head }: JsonObject): void {
		const place = typeof index === 'number' ? index : this.placeOf(head['id']);
		const call = this.calls.get(place) ?? { head: {}, name: '', arguments: [] };
		this.calls.set(place, call);
		for (const [key, value] of Object.entries(head)) {
			if (value !== null && value !== undefined && value !== '') call.head[key] = value;
		}
		if (!isJsonObject(fn)) return;
		const { name, arguments: pieces } = fn;
		if (typeof name === 'string' && name !== call.name) call.name += name;
		if (typeof pieces === 'string') call.arguments.push(pieces);
		else if (isJsonObject(pieces)) call.arguments.push(JSON.stringify(pieces));
	}

	private placeOf(id: JsonValue): number {
		const known = [...this.calls].find(([, { head }]) => head['id'] === id);
		if (known !== undefined) return known[0];
		return id === undefined ? Math.max(0, this.calls.size - 1) : this.calls.size;
	}

	/** Consecutive pieces of the same kind and index are one detail; the order is kept. */
	private addDetail(detail: JsonObject): void {
		const last = this.details.at(-1);
		const goesOn =
			last !== undefined &&
			last.head['type'] === detail['type'] &&
			last.head['index'] === detail['index'] &&
			(detail['id'] === undefined || detail['id'] === null || last.head['id'] === detail['id']);
		const target = goesOn ? last : newPieces();
		if (!goesOn) this.details.push(target);
		for (const [key, value] of Object.entries(detail)) {
			if (DETAIL_TEXTS.includes(key)) append(target.texts, key, value);
			else if (value !== null || !(key in target.head)) target.head[key] = value;
		}
	}

	private addParts(key: string, parts: readonly JsonValue[]): void {
		const known = this.lists.get(key);
		if (known === undefined) this.lists.set(key, [...parts]);
		else known.push(...parts);
	}

	private addAudio(audio: JsonObject): void {
		for (const [key, value] of Object.entries(audio)) {
			if (AUDIO_TEXTS.includes(key)) append(this.audio.texts, key, value);
			else this.audio.head[key] = value;
		}
	}
}

function wholeCall({ head, name, arguments: pieces }: GrowingCall): JsonObject {
	return { type: 'function', ...head, function: { name, arguments: pieces.join('') } };
}

function newPieces(): Pieces {
	return { head: {}, texts: new Map() };
}

function whole({ head, texts }: Pieces): JsonObject {
	return { ...head, ...joined(texts) };
}

function append(target: Map<string, string[]>, key: string, value: JsonValue): void {
	if (typeof value !== 'string') return;
	const pieces = target.get(key);
	if (pieces === undefined) target.set(key, [value]);
	else pieces.push(value);
}

function joined(texts: ReadonlyMap<string, string[]>): JsonObject {
	return Object.fromEntries([...texts].map(([key, pieces]) => [key, pieces.join('')]));
}

function objects(list: JsonValue): JsonObject[] {
	return Array.isArray(list) ? list.filter(isJsonObject) : [];
}
