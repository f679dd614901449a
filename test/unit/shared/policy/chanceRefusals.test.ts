import { ChanceRefusals } from '../../../../nodes/shared/policy/chanceRefusals';

/** @param share of the answers that were refused by chance */
function after(answers: number, share: number): ChanceRefusals {
	const chance = new ChanceRefusals();
	for (let answer = 0; answer < answers; answer++) {
		if (share > 0 && answer % Math.round(1 / share) === 0) chance.refused();
		else chance.passed();
	}
	return chance;
}

describe('ChanceRefusals', () => {
	it.each([
		['nothing known', 0, 0, 2],
		['never any', 1000, 0, 2],
		['one in a hundred', 1000, 0.01, 2],
		['one in twenty-five', 1000, 0.04, 3],
		['one in ten', 1000, 0.1, 4],
		['every other', 1000, 0.5, 8],
	])('%s (%i answers, share %d): %i in a row are a limit', (_, answers, share, row) => {
		expect(after(answers, share).convincingRow).toBe(row);
	});

	it('never any by chance: one refusal after 30 answers is rare', () => {
		expect(after(1000, 0).rareAfter(30)).toBe(30);
	});

	it('one in ten by chance: one refusal is rare only where six were due', () => {
		const rareAfter = after(1000, 0.1).rareAfter(30);
		expect(rareAfter).toBeGreaterThan(55);
		expect(rareAfter).toBeLessThan(70);
	});

	it('refusals that were a limit after all: forgotten', () => {
		const chance = new ChanceRefusals();
		for (let refusal = 0; refusal < 10; refusal++) chance.refused();
		chance.takeBack(10);
		expect(chance.convincingRow).toBe(2);
	});
});
