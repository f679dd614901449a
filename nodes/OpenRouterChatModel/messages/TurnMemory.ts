import type { JsonObject } from '../../shared/contract/json';
import type { ToolCall } from '../../shared/contract/tools';

/** A message in which a model called tools, as it came. */
export interface Turn {
	message: JsonObject;
	/** Its calls in order: the ID n8n knows and the one the model gave. */
	calls: ReadonlyArray<{ id: string; modelId: string }>;
}

/** Letters and digits, nine of them: the one form of ID that every provider takes. */
const ID_LENGTH = 9;
const ID_LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/**
 * Keeps the messages in which models called tools. The AI Agent hands back only name, arguments
 * and ID of a call, and runs this node anew for each turn; what providers check (reasoning details
 * and their order, calls that belong together) would be lost. It gives the calls IDs of its own,
 * because some models use the same few again and again.
 */
export class TurnMemory {
	private readonly turns = new Map<string, { turn: Turn; size: number }>();
	private size = 0;

	/** @param maxSize characters kept; past it the oldest turns go */
	constructor(
		private readonly maxSize: number,
		private readonly random: () => number = Math.random,
	) {}

	/** @returns the calls with the IDs they are kept under */
	keep(message: JsonObject, calls: readonly ToolCall[]): ToolCall[] {
		const named = calls.map((call) => ({ ...call, id: this.newId() }));
		const ids = named.map(({ id }, index) => ({ id, modelId: calls[index]?.id ?? id }));
		const size = JSON.stringify(message).length / calls.length;
		for (const { id } of ids) {
			this.turns.set(id, { turn: { message, calls: ids }, size });
			this.size += size;
		}
		this.dropSurplus();
		return named;
	}

	find(id: string): Turn | undefined {
		return this.turns.get(id)?.turn;
	}

	private dropSurplus(): void {
		for (const [id, { size }] of this.turns) {
			if (this.size <= this.maxSize) return;
			this.turns.delete(id);
			this.size -= size;
		}
	}

	private newId(): string {
		const letter = (): string => ID_LETTERS.charAt(Math.floor(this.random() * ID_LETTERS.length));
		return Array.from({ length: ID_LENGTH }, letter).join('');
	}
}
