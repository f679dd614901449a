import { createPace } from '../../../../nodes/shared/policy/pace';

describe('createPace, automatic', () => {
	it('nothing happened yet: eight lanes, no pause', () => {
		const { lanes, pausedUntil } = createPace(0);
		expect({ lanes, pausedUntil }).toEqual({ lanes: 8, pausedUntil: 0 });
	});

	it('clean answers before any limit: one lane more for each, up to 64', () => {
		const pace = createPace(0);
		for (let answers = 0; answers < 10; answers++) pace.clean();
		expect(pace.lanes).toBe(18);
		for (let answers = 0; answers < 100; answers++) pace.clean();
		expect(pace.lanes).toBe(64);
	});

	it('a limit: half the lanes, and a pause until the time given', () => {
		const pace = createPace(0);
		pace.limited(10_000, 2000);
		expect({ lanes: pace.lanes, pausedUntil: pace.pausedUntil }).toEqual({
			lanes: 4,
			pausedUntil: 12_000,
		});
	});

	it('limits within a quarter of a second: one cut, the longest pause', () => {
		const pace = createPace(0);
		pace.limited(10_000, 2000);
		pace.limited(10_100, 500);
		pace.limited(10_250, 3000);
		expect({ lanes: pace.lanes, pausedUntil: pace.pausedUntil }).toEqual({
			lanes: 4,
			pausedUntil: 13_250,
		});
	});

	it('limits further apart: cut again, down to one lane and no further', () => {
		const pace = createPace(0);
		const lanes = [0, 300, 600, 900, 1200].map((time) => {
			pace.limited(time, 0);
			return pace.lanes;
		});
		expect(lanes).toEqual([4, 2, 1, 1, 1]);
	});

	it('clean answers after a limit: about one lane more for each round trip', () => {
		const pace = createPace(0);
		pace.limited(0, 0);
		const rounds = [1, 2, 3].map(() => {
			const answers = pace.lanes;
			for (let answer = 0; answer <= answers; answer++) pace.clean();
			return pace.lanes;
		});
		expect(rounds).toEqual([5, 6, 7]);
	});
});

describe('createPace, with a number of lanes', () => {
	it.each([1, 5, 64])('%i lanes: neither answers nor limits change them', (fixed) => {
		const pace = createPace(fixed);
		pace.clean();
		pace.limited(1000, 500);
		expect({ lanes: pace.lanes, pausedUntil: pace.pausedUntil }).toEqual({
			lanes: fixed,
			pausedUntil: 1500,
		});
	});
});
