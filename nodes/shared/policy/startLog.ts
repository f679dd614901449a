/** Starts are remembered for as long as rates and quotas are measured over. */
const MEMORY_MS = 60_000;

type Fate = 'open' | 'passed' | 'refused';

interface Start {
	readonly at: number;
	fate: Fate;
}

/** The requests of the last minute in the order they were sent, and what became of them. */
export class StartLog {
	private starts: Start[] = [];

	started(at: number): void {
		this.starts.push({ at, fate: 'open' });
	}

	/** Answered, or failed in a way that is no refusal. */
	passed(at: number): void {
		this.settle(at, 'passed');
	}

	refused(at: number, now: number): void {
		this.settle(at, 'refused');
		this.starts = this.starts.filter((start) => start.at > now - MEMORY_MS);
	}

	/** Times of the requests that got through, or may yet. */
	through(since: number): number[] {
		return this.starts
			.filter(({ at, fate }) => at > since && fate !== 'refused')
			.map(({ at }) => at);
	}

	/**
	 * How many requests in a row were refused, the one sent at `at` being the last of them. One that
	 * was sent so lately that its refusal may be on its way does not end the row.
	 *
	 * @param graceMs how long refusals take
	 */
	refusedInARow(at: number, now: number, graceMs: number): number {
		let count = 0;
		for (let index = this.starts.length - 1; index >= 0; index--) {
			const start = this.starts[index];
			if (start === undefined || start.at > at) continue;
			if (start.fate === 'refused') count++;
			else if (start.fate === 'passed' || now - start.at > graceMs) break;
		}
		return count;
	}

	private settle(at: number, fate: Fate): void {
		const start = this.starts.findLast((one) => one.at === at && one.fate === 'open');
		if (start !== undefined) start.fate = fate;
	}
}
