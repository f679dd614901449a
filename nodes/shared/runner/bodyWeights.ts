/** Memory follows lanes, not items: bodies of this size together may be in memory. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Knows how heavy the items being worked on are, and so how many more fit into memory. */
export class BodyWeights {
	private readonly inWork = new Map<number, number>();
	private total = 0;
	private heaviestAnswer = 1;
	private last = 1;

	/** @param bytes of an item's files as they are sent */
	loaded(item: number, bytes: number): void {
		this.unloaded(item);
		this.inWork.set(item, bytes);
		this.total += bytes;
		this.last = Math.max(1, bytes);
	}

	unloaded(item: number): void {
		this.total -= this.inWork.get(item) ?? 0;
		this.inWork.delete(item);
	}

	answered(bytes = 0): void {
		this.heaviestAnswer = Math.max(this.heaviestAnswer, bytes);
	}

	/**
	 * How many items fit: those whose weight is known, and as many more as have room when each is
	 * as heavy as the last one. Every answer may be as large as the largest so far.
	 */
	get fitting(): number {
		const average = this.total / Math.max(1, this.inWork.size);
		const next = Math.max(this.last, average);
		const more = Math.max(0, Math.floor((MAX_BYTES - this.total) / next));
		const answers = Math.floor(MAX_BYTES / this.heaviestAnswer);
		return Math.max(1, Math.min(this.inWork.size + more, answers));
	}

	/** Whether a body may go out beside others; one alone may be as large as it likes. */
	static hasRoom(inFlight: number, bytesInFlight: number, bytes: number): boolean {
		return inFlight === 0 || bytesInFlight + bytes <= MAX_BYTES;
	}
}
