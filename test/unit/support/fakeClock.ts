interface Sleeper {
	until: number;
	wake: () => void;
}

/** A clock that stands still until it is moved. */
export class FakeClock {
	readonly sleeps: number[] = [];
	private time = 0;
	private sleepers: Sleeper[] = [];

	constructor(readonly signal: AbortSignal | undefined = undefined) {
		signal?.addEventListener('abort', () => this.wake(() => true));
	}

	readonly now = (): number => this.time;

	readonly sleep = async (ms: number): Promise<void> => {
		this.sleeps.push(ms);
		await new Promise<void>((wake) => this.sleepers.push({ until: this.time + ms, wake }));
	};

	/** Moves the clock, wakes who is due and lets everything run that follows from it. */
	async advance(ms: number): Promise<void> {
		this.time += ms;
		this.wake(({ until }) => until <= this.time);
		await settled();
	}

	private wake(isDue: (sleeper: Sleeper) => boolean): void {
		const due = this.sleepers.filter(isDue);
		this.sleepers = this.sleepers.filter((sleeper) => !due.includes(sleeper));
		for (const { wake } of due) wake();
	}
}

/** Lets every promise that can go on do so. */
export async function settled(): Promise<void> {
	await new Promise<void>((resolve) => setImmediate(resolve));
}
