import type { FailureDetails } from '../contract/failure';
import type { AttemptEnd, Gate, Host } from '../contract/http';
import { Failure, stopped } from '../policy/failure';
import type { Pace } from '../policy/pace';

/** Memory follows lanes, not items: answers of this size together may be on their way. */
const MAX_BYTES_IN_FLIGHT = 64 * 1024 * 1024;

interface Waiting {
	index: number;
	start: () => void;
	refuse: (failure: Failure) => void;
}

/**
 * The gate of one run: it asks the pace whether an attempt may start. Attempts of earlier items go
 * first, so that one that was limited does not starve behind new ones.
 */
export class RunGate {
	private readonly waiting: Waiting[] = [];
	private inFlight = 0;
	private sleeping = false;
	private fatal: FailureDetails | undefined;
	private heaviestAnswer = 1;

	constructor(
		private readonly pace: Pace,
		private readonly host: Pick<Host, 'now' | 'sleep' | 'signal'>,
	) {
		host.signal?.addEventListener('abort', () => this.refuseAll(stopped), { once: true });
	}

	/**
	 * How many items should be worked on at once: what the pace allows, and no more than fit into
	 * memory when every answer is as large as the largest so far.
	 */
	get lanes(): number {
		const fitting = Math.floor(MAX_BYTES_IN_FLIGHT / this.heaviestAnswer);
		return Math.min(this.pace.lanes, Math.max(1, fitting));
	}

	/** The door of one item. */
	forItem(index: number): Gate {
		return {
			enter: async () => await this.enter(index),
			leave: (end) => this.leave(end),
		};
	}

	private async enter(index: number): Promise<void> {
		if (this.host.signal?.aborted === true) throw stopped();
		if (this.fatal !== undefined) throw unsent(this.fatal);
		await new Promise<void>((start, refuse) => {
			const later = this.waiting.findIndex((other) => other.index > index);
			const place = later < 0 ? this.waiting.length : later;
			this.waiting.splice(place, 0, { index, start, refuse });
			this.letIn();
		});
	}

	private leave(end: AttemptEnd): void {
		this.inFlight--;
		if (end.end === 'clean') {
			this.pace.clean();
			this.heaviestAnswer = Math.max(this.heaviestAnswer, end.bytes ?? 0);
		}
		if (end.end === 'limited') this.pace.limited(this.host.now(), end.waitMs);
		if (end.end === 'fatal') {
			const { failure } = end;
			this.fatal = failure;
			this.refuseAll(() => unsent(failure));
		}
		this.letIn();
	}

	private letIn(): void {
		while (this.waiting.length > 0 && this.inFlight < this.lanes) {
			const pauseMs = this.pace.pausedUntil - this.host.now();
			if (pauseMs > 0) return this.letInAfter(pauseMs);
			this.inFlight++;
			this.waiting.shift()?.start();
		}
	}

	private letInAfter(ms: number): void {
		if (this.sleeping) return;
		this.sleeping = true;
		void this.host.sleep(ms).then(() => {
			this.sleeping = false;
			this.letIn();
		});
	}

	private refuseAll(failure: () => Failure): void {
		for (const { refuse } of this.waiting.splice(0)) refuse(failure());
	}
}

/** The same reason for an item that was not sent, without the bill of the one that was. */
function unsent(details: FailureDetails): Failure {
	return new Failure({ ...details, usage: undefined, attempts: [] });
}
