import { decideRetry } from '../../../../../nodes/shared/policy/decideRetry';
import { createLanes } from '../../../../../nodes/shared/policy/lanes';
import { Pace } from '../../../../../nodes/shared/policy/pace';
import { seeded } from './seeded';
import type { Limiter } from './servers';

const LATENCY_MS = 200;
const REFUSAL_MS = 5;
const JITTER = 0.3;
const MAX_TRIES = 4;
/** A controller that never comes to an end fails a test instead of keeping it. */
const GIVE_UP_MS = 2 * 3_600_000;

export interface Simulation {
	seconds: number;
	done: number;
	wasted: number;
	/** Items that were refused more often than the default of Max Retries allows. */
	lost: number;
	maxInFlight: number;
}

interface Job {
	tries: number;
}

/** Events in the order of their times. */
class Agenda {
	private readonly events: Array<{ at: number; happen: () => void }> = [];
	now = 0;

	in(ms: number, happen: () => void): void {
		const at = this.now + ms;
		let place = this.events.length;
		while (place > 0 && (this.events[place - 1]?.at ?? 0) > at) place--;
		this.events.splice(place, 0, { at, happen });
	}

	next(): boolean {
		const event = this.events.shift();
		if (event === undefined) return false;
		this.now = event.at;
		event.happen();
		return true;
	}
}

/**
 * Sends items through the controller to a server, in simulated time. An item that was limited
 * waits as the retry policy says and comes back before the others.
 *
 * @param runs executions that share what is learned, each with as many items
 */
export function simulate(limiter: Limiter, items: number, seed: number, runs = 1): Simulation {
	const random = seeded(seed);
	const agenda = new Agenda();
	const pace = new Pace();
	const result: Simulation = { seconds: 0, done: 0, wasted: 0, lost: 0, maxInFlight: 0 };
	const pumps: Array<() => void> = [];
	const pumpAll = (): void => pumps.forEach((pump) => pump());
	let open = 0;
	for (let run = 0; run < runs; run++) {
		const queue: Job[] = Array.from({ length: items }, () => ({ tries: 0 }));
		const lanes = createLanes(0);
		let inFlight = 0;
		let asleep = false;
		let ramping = false;
		const send = (job: Job): void => {
			const startedAt = agenda.now;
			pace.started(startedAt);
			inFlight++;
			job.tries++;
			result.maxInFlight = Math.max(result.maxInFlight, ++open);
			const verdict = limiter(startedAt, open);
			const accepted = verdict === 'accepted';
			const latencyMs = LATENCY_MS * (1 + JITTER * (random() * 2 - 1));
			agenda.in(accepted ? latencyMs : REFUSAL_MS, () => {
				inFlight--;
				open--;
				if (accepted) {
					pace.clean(startedAt, agenda.now);
					lanes.clean();
					result.done++;
					result.seconds = agenda.now / 1000;
				} else {
					result.wasted++;
					if (job.tries === MAX_TRIES) result.lost++;
					if (pace.limited(startedAt, agenda.now, verdict.waitMs)) lanes.limited();
					agenda.in(waitOf(job, verdict.waitMs, random()), () => {
						queue.unshift(job);
						pumpAll();
					});
				}
				pumpAll();
			});
		};
		pumps.push(() => {
			while (queue.length > 0 && inFlight < lanes.count && pace.inFlight < pace.ceiling) {
				const waitMs = pace.startsAt(agenda.now) - agenda.now;
				if (waitMs > 0) {
					if (!asleep) {
						agenda.in(waitMs, () => {
							asleep = false;
							pumpAll();
						});
					}
					asleep = true;
					return;
				}
				const job = queue.shift();
				if (job !== undefined) send(job);
			}
			const { rampMs } = lanes;
			if (ramping || rampMs === undefined || inFlight < lanes.count) return;
			ramping = true;
			agenda.in(rampMs, () => {
				ramping = false;
				lanes.ramp();
				pumpAll();
			});
		});
	}
	pumpAll();
	while (result.done < items * runs && agenda.now < GIVE_UP_MS && agenda.next());
	return result;
}

function waitOf({ tries }: Job, waitMs: number | undefined, random: number): number {
	const failure = { kind: 'rateLimit', cause: '', retryable: true, serverWaitMs: waitMs } as const;
	const decision = decideRetry(failure, tries, { maxRetries: 50, maxDelayMs: 60_000 }, random);
	return decision.action === 'retry' ? decision.waitMs : 60_000;
}
