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
		['automatic: 128 at most', 0, 1000, 128],
		['a cap of 5: 5 from the start', 5, 0, 5],
		['a cap of 5: never more', 5, 100, 5],
	])('%s', (_, cap, answers, lanes) => {
		expect(after(cap, answers)).toBe(lanes);
	});

	it('nobody refused: more lanes soon, after a first pause', () => {
		const lanes = createLanes(0);
		const steps: Array<number | undefined> = [];
		for (let step = 0; step < 40; step++) {
			steps.push(lanes.rampMs);
			lanes.ramp();
		}
		expect(steps).toEqual([30, ...Array<number>(31).fill(2), ...Array(8).fill(undefined)]);
		expect(lanes.count).toBe(40);
	});

	it('somebody was refused: no more lanes without a clean answer', () => {
		const lanes = createLanes(0);
		lanes.limited();
		expect(lanes.rampMs).toBeUndefined();
	});
});
