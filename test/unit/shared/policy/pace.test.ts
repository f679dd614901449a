import { Pace } from '../../../../nodes/shared/policy/pace';

/** Starts this many requests at once. */
function start(pace: Pace, requests: number, now: number): void {
	for (let request = 0; request < requests; request++) pace.started(now);
}

describe('Pace', () => {
	it('nothing happened yet: no ceiling, no pause', () => {
		const pace = new Pace();
		expect([pace.ceiling, pace.startsAt(1000) <= 1000]).toEqual([Infinity, true]);
	});

	it('one limit among clean answers: one provider’s trouble, nobody else waits', () => {
		const pace = new Pace();
		start(pace, 10, 0);
		pace.limited(0, 5, 30_000);
		start(pace, 2, 10);
		pace.clean(10, 200);
		pace.clean(10, 200);
		start(pace, 1, 210);
		pace.limited(210, 215, 30_000);
		expect([pace.ceiling, pace.startsAt(215) <= 215]).toEqual([Infinity, true]);
	});

	it('a second limit without a clean answer in between: a pause as long as the server says', () => {
		const pace = new Pace();
		start(pace, 10, 0);
		pace.limited(0, 5, 1000);
		pace.limited(0, 6, 1000);
		expect(pace.startsAt(6)).toBe(1006);
	});

	it('a named wait: afterwards starts are spaced as what got through was', () => {
		const pace = new Pace();
		start(pace, 12, 0);
		pace.limited(0, 5, 1000);
		pace.limited(0, 6, 1000);
		pace.started(1006);
		const gapMs = pace.startsAt(1006) - 1006;
		// Ten of twelve got through within a second.
		expect(gapMs).toBeCloseTo(1000 / (10 * 0.96), 1);
	});

	it('limits that name no wait: first only as many in flight as got through', () => {
		const pace = new Pace();
		start(pace, 12, 0);
		pace.limited(0, 5, undefined);
		pace.limited(0, 6, undefined);
		expect([pace.ceiling, pace.startsAt(6) <= 6]).toEqual([10, true]);
	});

	it('a limit although fewer were in flight: it is a rate, so a pause and spaced starts', () => {
		const pace = new Pace();
		start(pace, 12, 0);
		pace.limited(0, 5, undefined);
		pace.limited(0, 6, undefined);
		for (let answer = 0; answer < 5; answer++) pace.clean(0, 200);
		start(pace, 1, 210);
		pace.limited(210, 215, undefined);
		expect(pace.startsAt(215)).toBe(715);
	});

	it('clean answers for long enough: a little more is tried', () => {
		const pace = new Pace();
		start(pace, 30, 0);
		pace.limited(0, 5, undefined);
		pace.limited(0, 6, undefined);
		const before = pace.ceiling;
		for (let answer = 0; answer < 2 * before; answer++) pace.clean(0, 300);
		expect(pace.ceiling).toBe(before + 1);
	});

	it('a quota until the next minute: as many again when it is refilled, and no pause in between', () => {
		const pace = new Pace();
		start(pace, 22, 1000);
		pace.limited(1000, 1100, 58_900);
		pace.limited(1000, 1100, 58_900);
		expect(pace.startsAt(1100)).toBe(60_000);
		// One more than is known to pass, to learn how long a window lasts.
		start(pace, 20, 60_000);
		expect(pace.startsAt(60_000) <= 60_000).toBe(true);
		start(pace, 1, 60_000);
		expect(pace.startsAt(60_000)).toBe(120_000);
	});
});
