import type { Attempt, Usage } from '../contract/usage';
import type { Failure } from '../policy/failure';
import { NO_USAGE, sumUsage } from '../policy/sumUsage';

/** Keeps account of one item: every attempt, and everything that was billed. */
export class Trail {
	readonly attempts: Attempt[] = [];
	usage: Usage = NO_USAGE;
	private waitedMs = 0;

	/** The time the next attempt was held back. */
	waited(ms: number): void {
		this.waitedMs += ms;
	}

	failed(failure: Failure, model: string): void {
		const { kind, status, usage, model: answered } = failure.details;
		this.add(answered ?? model, kind, status);
		this.usage = sumUsage(this.usage, usage);
	}

	/** @param outcome `success`, or why the answer was not good enough */
	answered(model: string, outcome: string, usage: Usage | undefined): void {
		this.add(model, outcome, 200);
		this.usage = sumUsage(this.usage, usage);
	}

	/** The last answer turned out not to be good enough. */
	regraded(outcome: string): void {
		const last = this.attempts.pop();
		if (last !== undefined) this.attempts.push({ ...last, outcome });
	}

	private add(model: string, outcome: string, status: number | undefined): void {
		this.attempts.push({
			model,
			outcome,
			...(status === undefined ? {} : { status }),
			waitedMs: this.waitedMs,
		});
		this.waitedMs = 0;
	}
}
