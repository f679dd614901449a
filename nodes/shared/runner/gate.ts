import type { FailureDetails } from '../contract/failure';
import type { AttemptEnd, Gate, Host } from '../contract/http';
import { Budget } from '../policy/budget';
import { Failure, stopped } from '../policy/failure';
import { createLanes, MAX_LANES, type Lanes } from '../policy/lanes';
import type { Account } from './account';
import { BodyWeights } from './bodyWeights';

interface Waiting {
	index: number;
	bytes: number;
	start: (startedAt: number) => void;
	refuse: (failure: Failure) => void;
}

/** What the user allows a run. */
export interface Allowance {
	/** Requests in flight; 0 = as many as the provider allows. */
	concurrency: number;
	/** US dollars; 0 = no limit. */
	budgetUsd: number;
}

/**
 * The gate of one run: it asks lanes, the account's pace and the budget whether an attempt may
 * start. Attempts of earlier items go first, so that one that was limited does not starve behind
 * new ones.
 */
export class RunGate {
	readonly weights = new BodyWeights();
	private readonly lanesOfRun: Lanes;
	private readonly budget: Budget;
	private readonly waiting: Waiting[] = [];
	private running = 0;
	private bytesInFlight = 0;
	/** Items between two tries: they hold no lane. */
	private resting = 0;
	private sleepsUntil = Infinity;
	private ramping = false;
	private fatal: FailureDetails | undefined;
	private begin = (): void => {};

	constructor(
		private readonly account: Account,
		{ concurrency, budgetUsd }: Allowance,
		private readonly host: Pick<Host, 'now' | 'sleep' | 'signal'>,
	) {
		this.lanesOfRun = createLanes(concurrency);
		this.budget = new Budget(budgetUsd);
		host.signal?.addEventListener('abort', () => this.refuseAll(stopped), { once: true });
	}

	/** How many items should be worked on at once: what is allowed, and fits into memory. */
	get lanes(): number {
		const working = this.lanesOfRun.count + Math.min(this.resting, MAX_LANES);
		return Math.min(working, this.weights.fitting);
	}

	/** Requests of this run on their way. */
	get inFlight(): number {
		return this.running;
	}

	/** @param begin called when more items may be begun although none has ended */
	onMoreLanes(begin: () => void): void {
		this.begin = begin;
	}

	/** The door of one item. */
	forItem(index: number): Gate {
		const startedAt: number[] = [];
		let away = 0;
		const comeBack = (): void => {
			if (away > 0) this.resting--;
			away = Math.max(0, away - 1);
		};
		return {
			enter: async (bytes = 0) => {
				comeBack();
				startedAt.push(await this.enter(index, bytes));
			},
			leave: (end, bytes = 0) => {
				this.leave(end, bytes, startedAt.shift() ?? this.host.now());
				if (!('returns' in end) || end.returns !== true) return;
				away++;
				this.resting++;
				this.begin();
			},
			giveUp: comeBack,
		};
	}

	/** Lets in whoever may start now. */
	letIn(): void {
		for (let next = this.waiting[0]; next !== undefined; next = this.waiting[0]) {
			if (!this.budget.allows(this.running)) {
				if (this.running === 0) this.refuseAll(() => this.budget.failure());
				return;
			}
			if (!this.hasLaneFor(next)) return;
			const { pace } = this.account;
			const now = this.host.now();
			const waitMs = pace.startsAt(now) - now;
			if (waitMs > 0) return this.letInAfter(waitMs);
			this.running++;
			this.bytesInFlight += next.bytes;
			pace.started(now);
			this.waiting.shift();
			next.start(now);
			this.rampUp();
		}
	}

	private async enter(index: number, bytes: number): Promise<number> {
		if (this.host.signal?.aborted === true) throw stopped();
		if (this.fatal !== undefined) throw unsent(this.fatal);
		this.account.open(this);
		return await new Promise<number>((start, refuse) => {
			const later = this.waiting.findIndex((other) => other.index > index);
			const place = later < 0 ? this.waiting.length : later;
			this.waiting.splice(place, 0, { index, bytes, start, refuse });
			this.letIn();
		});
	}

	private leave(end: AttemptEnd, bytes: number, startedAt: number): void {
		const { pace } = this.account;
		this.running--;
		this.bytesInFlight -= bytes;
		if ('costUsd' in end) this.budget.add(end.costUsd);
		if (end.end === 'clean') {
			pace.clean(startedAt, this.host.now());
			this.lanesOfRun.clean();
			this.weights.answered(end.bytes);
		} else if (end.end === 'limited') {
			const concernsAll = pace.limited(startedAt, this.host.now(), end.waitMs);
			if (concernsAll) this.lanesOfRun.limited();
		} else pace.failed(startedAt);
		if (end.end === 'fatal') {
			const { failure } = end;
			this.fatal = failure;
			this.refuseAll(() => unsent(failure));
		}
		this.account.makeRoom();
		this.closeIfIdle();
	}

	private hasLaneFor({ bytes }: Waiting): boolean {
		const { pace } = this.account;
		return (
			this.running < this.lanesOfRun.count &&
			pace.inFlight < pace.ceiling &&
			BodyWeights.hasRoom(this.running, this.bytesInFlight, bytes)
		);
	}

	/** While all lanes are in use and nobody is refused there are soon more of them. */
	private rampUp(): void {
		const { lanesOfRun } = this;
		const { rampMs } = lanesOfRun;
		if (this.ramping || rampMs === undefined || this.running < lanesOfRun.count) return;
		this.ramping = true;
		void this.host.sleep(rampMs).then(() => {
			this.ramping = false;
			lanesOfRun.ramp();
			this.begin();
			this.letIn();
		});
	}

	private letInAfter(ms: number): void {
		const until = this.host.now() + ms;
		if (until >= this.sleepsUntil) return;
		this.sleepsUntil = until;
		void this.host.sleep(ms).then(() => {
			if (this.sleepsUntil === until) this.sleepsUntil = Infinity;
			this.letIn();
		});
	}

	private refuseAll(failure: () => Failure): void {
		for (const { refuse } of this.waiting.splice(0)) refuse(failure());
		this.closeIfIdle();
	}

	private closeIfIdle(): void {
		if (this.running === 0 && this.waiting.length === 0) {
			this.account.close(this, this.host.now());
		}
	}
}

/** The same reason for an item that was not sent, without the bill of the one that was. */
function unsent(details: FailureDetails): Failure {
	return new Failure({ ...details, usage: undefined, attempts: [] });
}
