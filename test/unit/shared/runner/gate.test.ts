import type { FailureDetails } from '../../../../nodes/shared/contract/failure';
import { Failure } from '../../../../nodes/shared/policy/failure';
import { Account } from '../../../../nodes/shared/runner/account';
import { RunGate } from '../../../../nodes/shared/runner/gate';
import { NO_USAGE } from '../../../../nodes/shared/policy/sumUsage';
import { FakeClock, settled } from '../../support/fakeClock';

/** A gate with a log of who came in and who was refused, by item. */
function setUp(lanes: number, signal?: AbortSignal, budgetUsd = 0) {
	const clock = new FakeClock(signal);
	const gate = new RunGate(new Account(), { concurrency: lanes, budgetUsd }, clock);
	const log: string[] = [];
	const refused: FailureDetails[] = [];
	const enter = (...items: number[]): void => {
		for (const item of items) {
			gate
				.forItem(item)
				.enter()
				.then(
					() => log.push(`in ${item}`),
					(error: unknown) => {
						log.push(`refused ${item}`);
						if (error instanceof Failure) refused.push(error.details);
					},
				);
		}
	};
	return { clock, gate, log, refused, enter };
}

const CREDITS: FailureDetails = {
	kind: 'credits',
	status: 402,
	cause: 'none left',
	model: 'a/1',
	retryable: false,
	attempts: [{ model: 'a/1', outcome: 'credits', status: 402, waitedMs: 0 }],
	usage: { ...NO_USAGE, cost: 1 },
};

describe('RunGate', () => {
	it('more attempts than lanes: as many as there are lanes, the next when one leaves', async () => {
		const { gate, log, enter } = setUp(2);
		enter(0, 1, 2, 3);
		await settled();
		expect(log).toEqual(['in 0', 'in 1']);
		gate.forItem(1).leave({ end: 'clean' });
		await settled();
		expect(log).toEqual(['in 0', 'in 1', 'in 2']);
	});

	it('an earlier item comes back: it goes before those that waited longer', async () => {
		const { gate, log, enter } = setUp(1);
		enter(0, 4, 5);
		await settled();
		gate.forItem(0).leave({ end: 'failed' });
		enter(2, 6, 1);
		for (const item of [4, 1, 2, 5]) {
			await settled();
			gate.forItem(item).leave({ end: 'clean' });
		}
		await settled();
		expect(log).toEqual(['in 0', 'in 4', 'in 1', 'in 2', 'in 5', 'in 6']);
	});

	it('automatic lanes: a clean answer opens one more', async () => {
		const { gate, log, enter } = setUp(0);
		enter(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
		await settled();
		expect(log).toHaveLength(8);
		gate.forItem(0).leave({ end: 'clean' });
		await settled();
		expect([log.length, gate.lanes]).toEqual([10, 9]);
	});

	it('a limit: one pause for everybody, then they go on', async () => {
		const { clock, gate, log, enter } = setUp(3);
		enter(0, 1, 2);
		await settled();
		gate.forItem(0).leave({ end: 'limited', waitMs: 2000 });
		gate.forItem(1).leave({ end: 'limited', waitMs: 2000 });
		enter(0, 1, 3);
		await clock.advance(1999);
		expect([clock.sleeps, log.length]).toEqual([[2000], 3]);
		await clock.advance(1);
		expect(log.slice(3)).toEqual(['in 0', 'in 1']);
	});

	it('a longer limit during a pause: waits for the rest of it', async () => {
		const { clock, gate, log, enter } = setUp(3);
		enter(0, 1, 2);
		await settled();
		gate.forItem(0).leave({ end: 'limited', waitMs: 1000 });
		gate.forItem(1).leave({ end: 'limited', waitMs: 1000 });
		enter(0);
		await clock.advance(400);
		gate.forItem(2).leave({ end: 'limited', waitMs: 1000 });
		await clock.advance(600);
		expect(log).toHaveLength(3);
		await clock.advance(400);
		expect([clock.sleeps, log[3]]).toEqual([[1000, 400], 'in 0']);
	});

	it('an item between two tries: it holds no lane, and another may be begun', async () => {
		const { gate, enter } = setUp(2);
		enter(0);
		await settled();
		const door = gate.forItem(1);
		await door.enter();
		const begun: number[] = [];
		gate.onMoreLanes(() => begun.push(gate.lanes));
		door.leave({ end: 'failed', returns: true });
		expect(begun).toEqual([3]);
		await door.enter();
		expect(gate.lanes).toBe(2);
	});

	it('an item that gives up between two tries: it is counted no longer', async () => {
		const { gate } = setUp(2);
		const door = gate.forItem(0);
		await door.enter();
		door.leave({ end: 'failed', returns: true });
		expect(gate.lanes).toBe(3);
		door.giveUp();
		door.giveUp();
		expect(gate.lanes).toBe(2);
	});

	it('budget: waits for what is on its way, then refuses the rest with the sums', async () => {
		const { gate, log, refused, enter } = setUp(2, undefined, 0.03);
		enter(0, 1, 2, 3);
		await settled();
		gate.forItem(0).leave({ end: 'clean', costUsd: 0.012 });
		await settled();
		// Two more at 0.012 each would be over 0.03.
		expect(log).toEqual(['in 0', 'in 1']);
		gate.forItem(1).leave({ end: 'failed', costUsd: 0.012 });
		await settled();
		expect(log).toEqual(['in 0', 'in 1', 'refused 2', 'refused 3']);
		expect(refused[0]).toEqual({
			kind: 'budget',
			cause: '$0.024 of $0.03 spent, and a request costs $0.012 on average',
			retryable: false,
		});
	});

	it('402: who waits and who comes later is refused for the same reason, without the bill', async () => {
		const { gate, log, refused, enter } = setUp(1);
		enter(0, 1, 2);
		await settled();
		gate.forItem(0).leave({ end: 'fatal', failure: CREDITS });
		await settled();
		enter(3);
		await settled();
		expect(log).toEqual(['in 0', 'refused 1', 'refused 2', 'refused 3']);
		const reason = { ...CREDITS, usage: undefined, attempts: [] };
		expect(refused).toEqual([reason, reason, reason]);
	});

	it('Stop while others wait: they are refused at once, and so are those who come later', async () => {
		const stop = new AbortController();
		const { log, refused, enter } = setUp(1, stop.signal);
		enter(0, 1, 2);
		await settled();
		stop.abort();
		enter(3);
		await settled();
		expect(log.sort()).toEqual(['in 0', 'refused 1', 'refused 2', 'refused 3']);
		expect(refused.map(({ kind }) => kind)).toEqual(['aborted', 'aborted', 'aborted']);
	});

	it('Stop during a pause: nobody is let in', async () => {
		const stop = new AbortController();
		const { gate, log, enter } = setUp(2, stop.signal);
		enter(0, 1);
		await settled();
		for (const item of [0, 1]) {
			gate.forItem(item).leave({ end: 'limited', waitMs: 60_000 });
		}
		enter(0);
		stop.abort();
		await settled();
		expect(log).toEqual(['in 0', 'in 1', 'refused 0']);
	});
});
