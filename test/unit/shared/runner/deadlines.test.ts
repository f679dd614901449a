import { Deadlines } from '../../../../nodes/shared/runner/deadlines';
import { FakeClock, settled } from '../../support/fakeClock';

function setUp(stop?: AbortSignal): { deadlines: Deadlines; clock: FakeClock } {
	const clock = new FakeClock(stop);
	return { clock, deadlines: new Deadlines(stop, clock.sleep, clock.now) };
}

/** A call that takes until it is ended. */
async function hanging(end: AbortSignal): Promise<unknown> {
	return await new Promise((resolve) => {
		if (end.aborted) resolve(end.reason);
		end.addEventListener('abort', () => resolve(end.reason));
	});
}

describe('Deadlines', () => {
	it('a call that answers: its answer, and nothing is watched any more', async () => {
		const { deadlines, clock } = setUp();
		expect(await deadlines.within(1000, async () => await Promise.resolve('Hi'))).toBe('Hi');
		await clock.advance(1000);
		expect(clock.sleeps).toEqual([250]);
	});

	it('a call that hangs: ends at its deadline', async () => {
		const { deadlines, clock } = setUp();
		let ended = false;
		void deadlines.within(400, hanging).then(() => (ended = true));
		await clock.advance(250);
		await clock.advance(149);
		expect(ended).toBe(false);
		await clock.advance(1);
		expect(ended).toBe(true);
	});

	it('a shorter deadline beside a longer one: noticed within a quarter of a second', async () => {
		const { deadlines, clock } = setUp();
		const ended: string[] = [];
		void deadlines.within(60_000, hanging).then(() => ended.push('long'));
		void deadlines.within(100, hanging).then(() => ended.push('short'));
		await clock.advance(250);
		expect(ended).toEqual(['short']);
	});

	it('Stop: ends what is on its way, with its reason', async () => {
		const stop = new AbortController();
		const { deadlines } = setUp(stop.signal);
		const call = deadlines.within(60_000, hanging);
		await settled();
		stop.abort('stopped');
		expect(await call).toBe('stopped');
	});

	it('after Stop: a call is ended before it begins', async () => {
		const { deadlines } = setUp(AbortSignal.abort('stopped'));
		expect(await deadlines.within(60_000, hanging)).toBe('stopped');
	});
});
