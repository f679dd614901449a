import type { JsonValue } from '../contract/json';

/** How the first one ended: with something for the others, or so that another must go first. */
type Left = { value: JsonValue } | 'failed';

/** What items of one run leave for others that can use the same. */
export class Leftovers {
	private readonly places = new Map<string, Promise<Left>>();

	/**
	 * Does one item's work. The first with a key goes ahead, the others wait for it and get what it
	 * left; when it fails, the next one goes ahead.
	 *
	 * @param leave what a result leaves for the others
	 */
	async use<Result>(
		key: string,
		work: (left: JsonValue) => Promise<Result>,
		leave: (result: Result) => JsonValue,
	): Promise<Result> {
		for (;;) {
			const place = this.places.get(key);
			if (place === undefined) return await this.goAhead(key, work, leave);
			const left = await place;
			if (left !== 'failed') return await work(left.value);
		}
	}

	private async goAhead<Result>(
		key: string,
		work: (left: JsonValue) => Promise<Result>,
		leave: (result: Result) => JsonValue,
	): Promise<Result> {
		const result = work(undefined);
		const fail = (): Left => {
			this.places.delete(key);
			return 'failed';
		};
		this.places.set(
			key,
			result.then((done) => ({ value: leave(done) }), fail),
		);
		return await result;
	}
}
