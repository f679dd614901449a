import { Leftovers } from '../../../../nodes/shared/runner/Leftovers';

const nothing = (): undefined => undefined;

describe('Leftovers', () => {
	it('two with the same key: the second waits and gets what the first left', async () => {
		const leftovers = new Leftovers();
		const order: unknown[] = [];
		const work = (name: string) => async (left: unknown) => {
			order.push([name, left]);
			await Promise.resolve();
			return name;
		};
		const results = await Promise.all([
			leftovers.use('a', work('one'), (name) => `left by ${name}`),
			leftovers.use('a', work('two'), (name) => `left by ${name}`),
			leftovers.use('b', work('other'), nothing),
		]);
		expect(results).toEqual(['one', 'two', 'other']);
		expect(order).toEqual([
			['one', undefined],
			['other', undefined],
			['two', 'left by one'],
		]);
	});

	it('the first fails: it alone fails, the next goes ahead, the third uses what that left', async () => {
		const leftovers = new Leftovers();
		const work = (name: string) => async (left: unknown) => {
			await Promise.resolve();
			if (name === 'one') throw new Error('no');
			return `${name} got ${String(left)}`;
		};
		const results = await Promise.allSettled(
			['one', 'two', 'three'].map((name) => leftovers.use('a', work(name), () => 'it')),
		);
		expect(results.map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))).toEqual([
			'failed',
			'two got undefined',
			'three got it',
		]);
	});
});
