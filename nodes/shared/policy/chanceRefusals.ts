/** Over so many answers it is known how often somebody is refused by chance. */
const MEMORY = 200;
/** Fewer answers say little. */
const LEAST_ANSWERS = 100;
/** What happens by chance as seldom as this is no chance. */
const UNLIKELY = 0.0002;
const LEAST_ROW = 2;
const LONGEST_ROW = 8;
/** Of so many expected refusals by chance none came. */
const EXPECTED_REFUSALS = 6;

/**
 * How often requests are refused although no limit is met, as busy providers do. The more often,
 * the more it takes to believe in a limit.
 */
export class ChanceRefusals {
	private refusals = 0;
	private answers = 0;

	passed(): void {
		this.count(0);
	}

	refused(): void {
		this.count(1);
	}

	/** Refusals that were no chance after all. */
	takeBack(count: number): void {
		this.refusals = Math.max(0, this.refusals - count);
	}

	/** As many refusals in a row are a limit. */
	get convincingRow(): number {
		const row = Math.ceil(Math.log(UNLIKELY) / Math.log(this.share));
		return Math.min(LONGEST_ROW, Math.max(LEAST_ROW, row));
	}

	/**
	 * After as many answers one refusal is not of the usual kind.
	 *
	 * @param least where refusals by chance are unknown
	 */
	rareAfter(least: number): number {
		return Math.max(least, this.share > 0 ? EXPECTED_REFUSALS / this.share : least);
	}

	private get share(): number {
		return this.refusals / Math.max(LEAST_ANSWERS, this.answers);
	}

	private count(refusals: number): void {
		const kept = 1 - 1 / MEMORY;
		this.refusals = this.refusals * kept + refusals;
		this.answers = this.answers * kept + 1;
	}
}
