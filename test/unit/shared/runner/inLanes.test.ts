import { inLanes } from '../../../../nodes/shared/runner/inLanes';
import { FakeClock, settled } from '../../support/fakeClock';

describe('inLanes', () => {
	it('no items: no results, no work', async () => {
		const work = jest.fn();
		expect(await inLanes(0, () => 4, work)).toEqual([]);
		expect(work).not.toHaveBeenCalled();
	});

	it('items that take different times: results in the order of the items', async () => {
		const clock = new FakeClock();
		const ended: number[] = [];
		const results = inLanes(
			4,
			() => 4,
			async (index) => {
				await clock.sleep(100 - index * 20);
				ended.push(index);
				return `item ${index}`;
			},
		);
		for (let step = 0; step < 10; step++) await clock.advance(10);
		expect(await results).toEqual(['item 0', 'item 1', 'item 2', 'item 3']);
		expect(ended).toEqual([3, 2, 1, 0]);
	});

	it('one slow item: the other lane goes on with the next ones', async () => {
		const clock = new FakeClock();
		const begun: number[] = [];
		const results = inLanes(
			5,
			() => 2,
			async (index) => {
				begun.push(index);
				await clock.sleep(index === 0 ? 1000 : 10);
				return index;
			},
		);
		await clock.advance(0);
		expect(begun).toEqual([0, 1]);
		for (let step = 0; step < 4; step++) await clock.advance(10);
		expect(begun).toEqual([0, 1, 2, 3, 4]);
		await clock.advance(1000);
		expect(await results).toEqual([0, 1, 2, 3, 4]);
	});

	it('the number of lanes changes: asked again after each item', async () => {
		const clock = new FakeClock();
		let lanes = 1;
		let active = 0;
		const most: number[] = [];
		const results = inLanes(
			6,
			() => lanes,
			async (index) => {
				most.push(++active);
				await clock.sleep(10);
				lanes = index === 0 ? 3 : 1;
				active--;
				return index;
			},
		);
		for (let step = 0; step < 6; step++) await clock.advance(10);
		expect(await results).toEqual([0, 1, 2, 3, 4, 5]);
		expect(most).toEqual([1, 1, 2, 3, 1, 1]);
	});

	it('an item rejects: the first rejection is given on, nothing more begins', async () => {
		const begun: number[] = [];
		const results = inLanes(
			9,
			() => 2,
			async (index) => {
				begun.push(index);
				await settled();
				if (index === 1) throw new Error('item 1');
				return await new Promise<number>(() => undefined);
			},
		);
		await expect(results).rejects.toThrow('item 1');
		expect(begun).toEqual([0, 1]);
	});
});
