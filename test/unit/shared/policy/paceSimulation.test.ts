import { SERVER_KINDS } from './pacing/servers';
import { simulate } from './pacing/simulate';

const SEEDS = [1, 2, 3, 5, 8, 13];
const LATENCY_MS = 200;

/** The most that may be lost: seconds over the ideal as a factor and a constant, and requests. */
interface Bounds {
	factor: number;
	plusSeconds: number;
	wasted: number;
}

const BOUNDS: Readonly<Record<string, Readonly<Record<100 | 1000, Bounds>>>> = {
	'no limit': {
		100: { factor: 1, plusSeconds: 0.8, wasted: 0 },
		1000: { factor: 1, plusSeconds: 2.6, wasted: 0 },
	},
	'20 a second, Retry-After 1': {
		100: { factor: 1.35, plusSeconds: 0, wasted: 6 },
		1000: { factor: 1.13, plusSeconds: 0, wasted: 13 },
	},
	'20 a second, nothing named': {
		100: { factor: 1.4, plusSeconds: 0, wasted: 10 },
		1000: { factor: 1.1, plusSeconds: 0, wasted: 20 },
	},
	'bucket of 20, 20 a second': {
		100: { factor: 1.15, plusSeconds: 0, wasted: 14 },
		1000: { factor: 1.02, plusSeconds: 0, wasted: 50 },
	},
	'5 a second, Retry-After 1': {
		100: { factor: 1.15, plusSeconds: 0, wasted: 7 },
		1000: { factor: 1.12, plusSeconds: 0, wasted: 28 },
	},
	'20 a minute, Retry-After to its end': {
		100: { factor: 1, plusSeconds: 1, wasted: 15 },
		1000: { factor: 1, plusSeconds: 1, wasted: 30 },
	},
	'no limit, 4 % refused by chance': {
		100: { factor: 1, plusSeconds: 1, wasted: 8 },
		1000: { factor: 1, plusSeconds: 2.8, wasted: 60 },
	},
	'no limit, 10 % refused by chance': {
		100: { factor: 1, plusSeconds: 3, wasted: 16 },
		1000: { factor: 1, plusSeconds: 12, wasted: 130 },
	},
	'at most 10 in flight': {
		100: { factor: 1.2, plusSeconds: 0, wasted: 10 },
		1000: { factor: 1.25, plusSeconds: 0, wasted: 25 },
	},
};

describe.each(SERVER_KINDS)('$name, in simulated time', ({ name, create, idealMs }) => {
	it.each([100, 1000] as const)('%i items: all done, near the ideal, little wasted', (items) => {
		const { factor, plusSeconds, wasted } = BOUNDS[name]?.[items] ?? never(name);
		const runs = SEEDS.map((seed) => simulate(create(), items, seed));
		const idealSeconds = idealMs(items, LATENCY_MS) / 1000;
		expect(runs.map(({ done }) => done)).toEqual(SEEDS.map(() => items));
		expect(Math.max(...runs.map((run) => run.wasted))).toBeLessThanOrEqual(wasted);
		const slowest = Math.max(...runs.map(({ seconds }) => seconds));
		expect(slowest).toBeLessThanOrEqual(idealSeconds * factor + plusSeconds);
	});

	it('three executions with the same credential: together they waste little more than one', () => {
		const { wasted } = BOUNDS[name]?.[1000] ?? never(name);
		const runs = SEEDS.map((seed) => simulate(create(), 100, seed, 3));
		expect(runs.map(({ done }) => done)).toEqual(SEEDS.map(() => 300));
		expect(Math.max(...runs.map((run) => run.wasted))).toBeLessThanOrEqual(wasted + 24);
	});
});

function never(name: string): never {
	throw new Error(`There are no bounds for ${name}`);
}
