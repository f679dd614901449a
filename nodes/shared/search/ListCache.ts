interface Kept<Value> {
	value: Promise<Value>;
	since: number;
}

/**
 * Keeps answers for a while. Whoever asks while an answer is on its way gets the same one; a
 * failure is handed to all who wait for it and then forgotten.
 */
export class ListCache<Value> {
	private readonly kept = new Map<string, Kept<Value>>();

	/** @param maxEntries past it the entry that was asked for longest ago goes */
	constructor(
		private readonly maxAgeMs: number,
		private readonly maxEntries: number,
	) {}

	get size(): number {
		return this.kept.size;
	}

	/** @param now milliseconds since the epoch */
	async get(key: string, now: number, fetch: () => Promise<Value>): Promise<Value> {
		this.dropOld(now);
		const entry = this.kept.get(key) ?? this.begin(key, now, fetch);
		// Asked for last, so it goes last.
		this.kept.delete(key);
		this.kept.set(key, entry);
		this.dropSurplus();
		return await entry.value;
	}

	private begin(key: string, now: number, fetch: () => Promise<Value>): Kept<Value> {
		const entry = { value: fetch(), since: now };
		entry.value.catch(() => {
			if (this.kept.get(key) === entry) this.kept.delete(key);
		});
		return entry;
	}

	private dropOld(now: number): void {
		for (const [key, { since }] of this.kept) {
			// A clock that was set back must not keep an entry for ever.
			if (now - since >= this.maxAgeMs || now < since) this.kept.delete(key);
		}
	}

	private dropSurplus(): void {
		for (const key of this.kept.keys()) {
			if (this.kept.size <= this.maxEntries) return;
			this.kept.delete(key);
		}
	}
}
