import { Failure } from './failure';

/** Sums of dollars are off by far less than this, and no bill is smaller. */
const ROUNDING_USD = 1e-9;

/** Keeps a run below what it may cost. Sums are in US dollars. */
export class Budget {
	private spentUsd = 0;
	private answers = 0;

	/** @param limitUsd 0 = no limit */
	constructor(private readonly limitUsd: number) {}

	/** @param costUsd of an attempt that was billed, or undefined if nothing is known of a bill */
	add(costUsd: number | undefined): void {
		if (costUsd === undefined) return;
		this.spentUsd += costUsd;
		this.answers++;
	}

	/**
	 * Whether one more request fits in, at the average cost so far.
	 *
	 * @param inFlight requests whose bill is still to come
	 */
	allows(inFlight: number): boolean {
		if (this.limitUsd <= 0) return true;
		return this.spentUsd + this.averageUsd * (inFlight + 1) <= this.limitUsd + ROUNDING_USD;
	}

	/** Why an item was not sent. */
	failure(): Failure {
		const cause = `${dollars(this.spentUsd)} of ${dollars(this.limitUsd)} spent, and a request costs ${dollars(this.averageUsd)} on average`;
		return new Failure({ kind: 'budget', cause, retryable: false });
	}

	private get averageUsd(): number {
		return this.answers === 0 ? 0 : this.spentUsd / this.answers;
	}
}

/** Prices of requests are small: three digits that say something, whatever the size. */
function dollars(amount: number): string {
	if (amount === 0) return '$0';
	const digits = Math.max(2, 2 - Math.floor(Math.log10(Math.abs(amount))));
	return `$${amount.toFixed(Math.min(digits, 12)).replace(/(\.\d\d\d*?)0+$/, '$1')}`;
}
