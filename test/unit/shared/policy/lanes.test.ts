import { createLanes } from '../../../../nodes/shared/policy/lanes';

function after(cap: number, answers: number): number {
	const lanes = createLanes(cap);
	for (let answer = 0; answer < answers; answer++) lanes.clean();
	return lanes.count;
}

describe('createLanes', () => {
	it.each([
		['automatic, before the first answer: 8', 0, 0, 8],
		['automatic: one more for each clean answer', 0, 10, 18],
		['automatic: 64 at most', 0, 1000, 64],
		['a cap of 5: 5 from the start', 5, 0, 5],
		['a cap of 5: never more', 5, 100, 5],
	])('%s', (_, cap, answers, lanes) => {
		expect(after(cap, answers)).toBe(lanes);
	});
});
