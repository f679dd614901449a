import type { RequestPart } from '../contract/http';
import { stopped, type Failure } from '../policy/failure';
import type { Line } from './sendWithRetry';

/** The first failure among the parts of an item, after which the others need not wait any more. */
export class Loss {
	broken: { failure: Failure; part: RequestPart } | undefined;
	readonly happened: Promise<void>;
	private tell = (): void => {};

	constructor() {
		this.happened = new Promise((resolve) => {
			this.tell = resolve;
		});
	}

	/** Later failures follow from the first one, or change nothing. */
	report(failure: Failure, part: RequestPart): void {
		this.broken ??= { failure, part };
		this.tell();
	}
}

/**
 * A line on which nobody waits once the item is lost, neither between two tries nor at the gate.
 * Requests on their way are paid for, so they come to their end.
 */
export function untilLost({ host, gate, ...line }: Line, loss: Loss): Line {
	return {
		...line,
		host: {
			...host,
			sleep: async (ms) => await Promise.race([host.sleep(ms), loss.happened]),
		},
		gate: {
			enter: async (bytes) => {
				if (loss.broken !== undefined) {
					gate.giveUp();
					throw stopped();
				}
				const entered = gate.enter(bytes);
				await Promise.race([entered, loss.happened]);
				if (loss.broken === undefined) return;
				const leave = (): void => gate.leave({ end: 'failed' }, bytes);
				void entered.then(leave, () => {});
				throw stopped();
			},
			leave: (end, bytes) => gate.leave(end, bytes),
			giveUp: () => gate.giveUp(),
		},
	};
}
