import { Budget } from '../../../../nodes/shared/policy/budget';

describe('Budget', () => {
	it('0: no limit', () => {
		const budget = new Budget(0);
		budget.add(1000);
		expect(budget.allows(64)).toBe(true);
	});

	it('nothing billed yet: everything may go', () => {
		expect(new Budget(0.01).allows(7)).toBe(true);
	});

	it.each([
		['one more fits', 0, true],
		['one is on its way and one more fits exactly', 1, true],
		['two are on their way: the next would go over', 2, false],
	])('3 of 5 cents spent at a cent each, %s', (_, inFlight, allowed) => {
		const budget = new Budget(0.05);
		budget.add(0.02);
		budget.add(0.01);
		budget.add(0);
		expect(budget.allows(inFlight)).toBe(allowed);
	});

	it('costs that are no whole binary numbers: the last request that fits exactly is sent', () => {
		const budget = new Budget(0.3);
		budget.add(0.1);
		budget.add(0.1);
		expect(budget.allows(0)).toBe(true);
	});

	it('answers that say nothing of a bill: do not lower the average', () => {
		const budget = new Budget(0.03);
		budget.add(0.02);
		budget.add(undefined);
		expect(budget.allows(0)).toBe(false);
	});

	it('reached: the failure names the sums', () => {
		const budget = new Budget(0.05);
		budget.add(0.048);
		budget.add(0.00121);
		expect(budget.failure().details).toEqual({
			kind: 'budget',
			cause: '$0.0492 of $0.05 spent, and a request costs $0.0246 on average',
			retryable: false,
		});
	});
});
