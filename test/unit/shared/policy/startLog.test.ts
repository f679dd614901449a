import { StartLog } from '../../../../nodes/shared/policy/startLog';

const GRACE_MS = 20;

/** @param fates one request every 100 ms: answered, refused, or still open */
function logOf(fates: ReadonlyArray<'passed' | 'refused' | 'open'>): StartLog {
	const log = new StartLog();
	fates.forEach((_, index) => log.started(index * 100));
	fates.forEach((fate, index) => {
		if (fate === 'passed') log.passed(index * 100);
		if (fate === 'refused') log.refused(index * 100, index * 100);
	});
	return log;
}

describe('StartLog', () => {
	it.each([
		['the first refusal', ['passed', 'refused'], 1],
		['two in a row', ['passed', 'refused', 'refused'], 2],
		['one that passed in between', ['refused', 'passed', 'refused'], 1],
		['one in between that waits for its answer for long', ['refused', 'open', 'refused'], 1],
	] as const)('%s: %j make a row of %i', (_, fates, row) => {
		const last = (fates.length - 1) * 100;
		expect(logOf(fates).refusedInARow(last, last + 5, GRACE_MS)).toBe(row);
	});

	it('one in between was sent just now: its refusal may be on its way, so the row goes on', () => {
		const log = new StartLog();
		[0, 10, 12].forEach((at) => log.started(at));
		log.refused(0, 15);
		log.refused(12, 16);
		expect(log.refusedInARow(12, 16, GRACE_MS)).toBe(2);
	});

	it('later requests: no part of the row', () => {
		const log = logOf(['refused', 'refused', 'passed']);
		expect(log.refusedInARow(100, 300, GRACE_MS)).toBe(2);
	});

	it('what got through: all but the refused, since the time asked for', () => {
		expect(logOf(['passed', 'passed', 'refused', 'open']).through(0)).toEqual([100, 300]);
	});

	it('after a minute: forgotten', () => {
		const log = new StartLog();
		log.started(0);
		log.started(60_000);
		log.refused(60_000, 60_500);
		expect(log.through(-Infinity)).toEqual([]);
	});
});
