import type { FailureDetails } from '../contract/failure';
import type { Host } from '../contract/http';

/** A stream that ended early is noticed by the next look, so looks are not far apart. */
const LONGEST_SLEEP_MS = 1000;

/**
 * Ends a stream that has gone silent. It looks from time to time instead of at every piece, so
 * there is one sleep at a time however many pieces come.
 */
export class IdleWatch {
	private readonly controller = new AbortController();
	private lastPieceAt: number;
	private ended = false;
	private tooQuiet = false;

	constructor(
		private readonly host: Pick<Host, 'now' | 'sleep'>,
		private readonly idleTimeoutMs: number,
	) {
		this.lastPieceAt = host.now();
	}

	/** Aborts when the stream has been silent for too long. */
	get signal(): AbortSignal {
		return this.controller.signal;
	}

	/** The same pieces, watched: until the headers are there, only the whole timeout counts. */
	async *observed(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
		this.lastPieceAt = this.host.now();
		void this.watch();
		for await (const piece of body) {
			this.lastPieceAt = this.host.now();
			yield piece;
		}
	}

	/** Stops watching; a stream that was left early is closed. */
	end(): void {
		this.ended = true;
		this.controller.abort();
	}

	/** What to say of the failure, if this watch caused it. */
	explanation(): Partial<FailureDetails> {
		if (!this.tooQuiet) return {};
		const seconds = Math.round(this.idleTimeoutMs / 100) / 10;
		return { kind: 'timeout', cause: `The stream was silent for ${seconds} seconds` };
	}

	private async watch(): Promise<void> {
		while (!this.ended) {
			const remainingMs = this.lastPieceAt + this.idleTimeoutMs - this.host.now();
			if (remainingMs <= 0) {
				this.tooQuiet = true;
				return this.end();
			}
			await this.host.sleep(Math.min(remainingMs, LONGEST_SLEEP_MS));
		}
	}
}
