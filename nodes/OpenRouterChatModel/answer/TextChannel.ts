type Event<Result> = { text: string } | { result: Result } | { error: unknown };

/** Carries text from where it is pushed to where it is pulled, then the result of the whole. */
export class TextChannel<Result> {
	private readonly events: Array<Event<Result>> = [];
	private wake: () => void = () => undefined;

	async send(text: string): Promise<void> {
		this.push({ text });
	}

	/** The promise whose outcome ends the channel. */
	endWith(result: Promise<Result>): void {
		result.then(
			(value) => this.push({ result: value }),
			(error: unknown) => this.push({ error }),
		);
	}

	/**
	 * Yields every text, returns the result.
	 *
	 * @throws what the promise was rejected with
	 */
	async *texts<Chunk>(toChunk: (text: string) => Chunk): AsyncGenerator<Chunk, Result> {
		for (;;) {
			const event = await this.next();
			if ('text' in event) yield toChunk(event.text);
			else if ('result' in event) return event.result;
			else throw event.error;
		}
	}

	private push(event: Event<Result>): void {
		this.events.push(event);
		this.wake();
	}

	private async next(): Promise<Event<Result>> {
		for (;;) {
			const event = this.events.shift();
			if (event !== undefined) return event;
			await new Promise<void>((resolve) => {
				this.wake = resolve;
			});
		}
	}
}
