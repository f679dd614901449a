import { BodyWeights } from '../../../../nodes/shared/runner/bodyWeights';

const MEBIBYTE = 1024 * 1024;

describe('BodyWeights', () => {
	it('items without files: no bound of its own', () => {
		const weights = new BodyWeights();
		for (let item = 0; item < 100; item++) weights.loaded(item, 0);
		expect(weights.fitting).toBeGreaterThan(1000);
	});

	it('files of 8 MiB: eight items at once, as many again when they are done', () => {
		const weights = new BodyWeights();
		for (let item = 0; item < 4; item++) weights.loaded(item, 8 * MEBIBYTE);
		expect(weights.fitting).toBe(8);
		for (let item = 0; item < 4; item++) weights.unloaded(item);
		expect(weights.fitting).toBe(8);
	});

	it('one heavy item among light ones: the lanes come back when it is done', () => {
		const weights = new BodyWeights();
		weights.loaded(0, 100 * MEBIBYTE);
		expect(weights.fitting).toBe(1);
		weights.loaded(1, 1000);
		weights.unloaded(0);
		expect(weights.fitting).toBeGreaterThan(1000);
	});

	it('more in memory than there is room for: nothing new begins', () => {
		const weights = new BodyWeights();
		for (let item = 0; item < 9; item++) weights.loaded(item, 8 * MEBIBYTE);
		expect(weights.fitting).toBe(9);
	});

	it.each([
		['answers that were not weighed', undefined, true],
		['answers of 5.5 MiB: as many as have room in 64 MiB', 5.5 * MEBIBYTE, 11],
		['answers larger than the room: one at a time', 100 * MEBIBYTE, 1],
	])('%s', (_, bytes, fitting) => {
		const weights = new BodyWeights();
		weights.answered(bytes);
		if (fitting === true) expect(weights.fitting).toBeGreaterThan(1000);
		else expect(weights.fitting).toBe(fitting);
	});
});
