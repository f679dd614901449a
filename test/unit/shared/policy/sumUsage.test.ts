import type { Usage } from '../../../../nodes/shared/contract/usage';
import { NO_USAGE, sumUsage } from '../../../../nodes/shared/policy/sumUsage';

const ONE: Usage = {
	promptTokens: 10,
	completionTokens: 5,
	totalTokens: 15,
	cachedTokens: 2,
	reasoningTokens: 1,
	cost: 0.1,
};

describe('sumUsage', () => {
	it('two bills: every part added, without the noise of the addition', () => {
		expect(sumUsage(ONE, { ...ONE, cachedTokens: 0, cost: 0.2 })).toEqual({
			promptTokens: 20,
			completionTokens: 10,
			totalTokens: 30,
			cachedTokens: 2,
			reasoningTokens: 2,
			cost: 0.3,
		});
	});

	it('a very small price: kept', () => {
		expect(sumUsage({ ...NO_USAGE, cost: 1e-10 }, { ...NO_USAGE, cost: 2e-10 }).cost).toBe(3e-10);
	});

	it('nothing billed: the bill stays', () => {
		expect(sumUsage(ONE, undefined)).toEqual(ONE);
	});

	it('a bill added to none: that bill, and none stays none', () => {
		expect(sumUsage(NO_USAGE, ONE)).toEqual(ONE);
		expect(Object.values(NO_USAGE)).toEqual([0, 0, 0, 0, 0, 0]);
	});
});
