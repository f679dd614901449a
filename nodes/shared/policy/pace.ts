import { ChanceRefusals } from './chanceRefusals';
import { StartLog } from './startLog';
import { WindowQuota } from './windowQuota';

/** A wait as long as this is a quota (free models: 20 a minute), not a rate to be met by spacing. */
const LONG_WAIT_MS = 10_000;
/** While keeping to a rate, one refusal after so many answers means that it is too fast. */
const RARE_AFTER = 30;
/** Refusals this close together, of requests sent before the first came back, are one event. */
const SAME_EVENT_MS = 250;
const RATE_SPAN_MS = 1000;
/** A little less than what got through, so that clocks and windows need not agree. */
const SAFETY = 0.96;
/** A limit met while keeping to a rate: by so much it was too fast. */
const MIN_SLOWDOWN = 1.05;
const MAX_SLOWDOWN = 1.3;
const FIRST_BACKOFF_MS = 500;
const MAX_BACKOFF_MS = 60_000;
const PROBE_EVERY_MS = 5000;
const MIN_SCOUT_MS = 50;
const FIRST_PROBE_STEP = 1.02;
const MAX_PROBE_STEP = 1.5;
/** Round trips without a limit before more lanes are tried; twice as many after each failure. */
const FIRST_PATIENCE = 2;
const BACKOFF_GROWTH = 1.6;

/**
 * What is known about the limits of one account. No clock and no timer of its own: it is told what
 * happened and asked what is allowed. Times are milliseconds since the epoch.
 *
 * It tells three kinds of limit apart by how they behave: requests in flight (fewer lanes cure it),
 * a rate (what got through is the rate to keep to), and a quota that is refilled at a time the
 * server names.
 */
export class Pace {
	private running = 0;
	private allowed = Infinity;
	private pausedUntil = -Infinity;
	private gapMs = 0;
	private gapBeforeMs = 0;
	private measuring = false;
	private soonAgain = false;
	private measuredOverMs = RATE_SPAN_MS;
	private nextStart = -Infinity;
	private readonly log = new StartLog();
	/** An odd 429 or 503 is one provider's trouble and concerns nobody else. */
	private readonly chance = new ChanceRefusals();
	private limitedAt = -Infinity;
	private backoffMs = FIRST_BACKOFF_MS;
	private probedAt = -Infinity;
	private probeStep = FIRST_PROBE_STEP;
	private cleanSinceLimit = 0;
	private cleanSinceRefusal = 0;
	private patience = FIRST_PATIENCE;
	private growth = 1;
	private allowedBefore = Infinity;
	private probing = false;
	/** How long the last refusal took to come. */
	private refusalMs = 0;
	private scouting = false;
	private readonly quota = new WindowQuota();

	/** Requests that may be in flight together, whoever sent them; Infinity while no limit is known. */
	get ceiling(): number {
		return this.allowed;
	}

	get inFlight(): number {
		return this.running;
	}

	/** When the next request may start; not after `now` if it may start at once. */
	startsAt(now: number): number {
		return Math.max(this.pausedUntil, this.nextStart, this.quota.startsAt(now));
	}

	started(now: number): void {
		this.running++;
		this.log.started(now);
		this.quota.started(now);
		if (this.gapMs > 0) this.nextStart = Math.max(this.nextStart + this.gapMs, now);
		if (this.scouting) this.nextStart = Math.max(this.nextStart, now + this.scoutMs);
		this.scouting = false;
	}

	/** It ended in a way that says nothing about limits. */
	failed(startedAt: number): void {
		this.running--;
		this.log.passed(startedAt);
		this.chance.passed();
	}

	clean(startedAt: number, now: number): void {
		this.running--;
		this.log.passed(startedAt);
		this.chance.passed();
		if (now - this.limitedAt > RATE_SPAN_MS) this.backoffMs = FIRST_BACKOFF_MS;
		this.probe(now);
	}

	/**
	 * @param waitMs how long the server asked to wait, if it did
	 * @returns whether this is believed to concern everybody
	 */
	limited(startedAt: number, now: number, waitMs: number | undefined): boolean {
		this.running--;
		this.refusalMs = now - startedAt;
		this.log.refused(startedAt, now);
		this.quota.refused(startedAt);
		const concernsAll = this.isLimit(startedAt, now);
		this.cleanSinceRefusal = 0;
		if (!concernsAll) return false;
		if (startedAt <= this.limitedAt) this.sameEvent(now, waitMs);
		else this.learn(now, waitMs);
		if (waitMs !== undefined) this.pausedUntil = Math.max(this.pausedUntil, now + waitMs);
		return true;
	}

	/** Whether a refusal is a limit, and no chance. */
	private isLimit(startedAt: number, now: number): boolean {
		const row = this.log.refusedInARow(startedAt, now, 2 * this.refusalMs);
		const rareAfter = this.chance.rareAfter(RARE_AFTER);
		const isRare = this.gapMs > 0 && this.cleanSinceRefusal >= rareAfter;
		const isLimit = row >= this.chance.convincingRow || isRare || this.quota.isKnown;
		// What came before in this row was taken for chance; further refusals of it never were.
		if (isLimit && startedAt > this.limitedAt) this.chance.takeBack(row - 1);
		if (!isLimit) this.chance.refused();
		return isLimit;
	}

	/** Sent before the last limit was known: nothing new, only how many of them were too many. */
	private sameEvent(now: number, waitMs: number | undefined): void {
		if (now - this.limitedAt > SAME_EVENT_MS) return;
		if (this.measuring) this.measureGap();
		else if (waitMs === undefined && this.gapMs === 0) this.narrow();
	}

	private learn(now: number, waitMs: number | undefined): void {
		const withinLanes = this.running + 1 <= this.allowed - (this.probing ? 1 : 0);
		const laneTrouble = waitMs === undefined && !(withinLanes && this.allowed !== Infinity);
		this.soonAgain = this.cleanSinceLimit < RARE_AFTER && now - this.limitedAt < RATE_SPAN_MS;
		this.limitedAt = now;
		this.probedAt = now;
		this.probeStep = FIRST_PROBE_STEP;
		this.cleanSinceLimit = 0;
		this.growth = 1;
		this.measuring = false;
		if (waitMs !== undefined && waitMs >= LONG_WAIT_MS) {
			this.gapMs = 0;
			this.quota.exhausted(now, waitMs, this.log.through(-Infinity));
		} else if (laneTrouble) {
			this.allowedBefore = this.allowed;
			// Whether fewer lanes cure it is found out by one, before the others follow.
			this.scouting = true;
			this.narrow();
			if (this.probing) this.patience *= 2;
			this.probing = false;
		} else this.keepToRate(now, waitMs);
	}

	/** Spaces starts as what got through was spaced, after a pause. */
	private keepToRate(now: number, waitMs: number | undefined): void {
		// Limited again before a full span has passed since the pause: it was too short, no more.
		const tooShort = waitMs === undefined && now - this.pausedUntil < RATE_SPAN_MS;
		// A pause is no time in which anything could get through.
		this.measuredOverMs = Math.min(
			RATE_SPAN_MS,
			Math.max(RATE_SPAN_MS / 4, now - this.pausedUntil),
		);
		this.measuring = this.gapMs === 0 || !(tooShort || this.soonAgain);
		this.gapBeforeMs = this.gapMs;
		if (this.measuring) this.measureGap();
		this.pausedUntil = Math.max(this.pausedUntil, now + (waitMs ?? this.backoffMs));
		this.nextStart = this.pausedUntil;
		if (waitMs === undefined)
			this.backoffMs = Math.min(MAX_BACKOFF_MS, this.backoffMs * BACKOFF_GROWTH);
	}

	private measureGap(): void {
		const { through } = this;
		// Where nothing gets through there is no rate to keep to: pauses have to do.
		if (through < 2) {
			this.gapMs = this.gapBeforeMs;
			return;
		}
		const measuredMs = this.measuredOverMs / (through * SAFETY);
		const before = this.gapBeforeMs;
		this.gapMs =
			before > 0
				? Math.min(Math.max(measuredMs, before * MIN_SLOWDOWN), before * MAX_SLOWDOWN)
				: measuredMs;
	}

	/** Requests that got through, or may yet, in the span before the limit. */
	private get through(): number {
		const since = this.limitedAt - this.measuredOverMs;
		return this.log.through(since).length;
	}

	/** Time enough for a refusal to come, also when we are busy. */
	private get scoutMs(): number {
		return Math.max(MIN_SCOUT_MS, 2 * this.refusalMs);
	}

	private narrow(): void {
		if (this.running > 0) this.allowed = Math.min(this.allowed, this.running);
		else if (this.through === 0) this.pauseForAll();
	}

	/** Everybody was refused, so it was not that too many were on their way. */
	private pauseForAll(): void {
		this.allowed = this.allowedBefore;
		this.pausedUntil = Math.max(this.pausedUntil, this.limitedAt + this.backoffMs);
		this.backoffMs = Math.min(MAX_BACKOFF_MS, this.backoffMs * BACKOFF_GROWTH);
	}

	/** Limits change: now and then a little more is tried, in ever larger steps while it works. */
	private probe(now: number): void {
		if (this.gapMs > 0 && now - this.probedAt > PROBE_EVERY_MS) {
			this.probedAt = now;
			this.gapMs /= this.probeStep;
			this.probeStep = Math.min(MAX_PROBE_STEP, this.probeStep ** 2);
		}
		this.cleanSinceLimit++;
		this.cleanSinceRefusal++;
		if (this.cleanSinceLimit < this.patience * this.allowed) return;
		this.cleanSinceLimit = 0;
		this.probing = true;
		this.allowed += this.growth++;
	}
}
