import { ListCache } from '../../../../nodes/shared/search/ListCache';
import { fingerprint } from '../../../../nodes/shared/policy/fingerprint';

const MAX_AGE_MS = 1000;
const MAX_ENTRIES = 3;

function setUp() {
	const cache = new ListCache<string>(MAX_AGE_MS, MAX_ENTRIES);
	let fetches = 0;
	const ask = (key: string, now = 0) => cache.get(key, now, async () => `${key} ${++fetches}`);
	return { cache, ask };
}

describe('ListCache', () => {
	test('asked twice within its age: fetched once', async () => {
		const { ask } = setUp();

		expect([await ask('a', 0), await ask('a', 999)]).toEqual(['a 1', 'a 1']);
	});

	test('asked at its age: fetched again', async () => {
		const { ask } = setUp();

		expect([await ask('a', 0), await ask('a', 1000)]).toEqual(['a 1', 'a 2']);
	});

	test('a clock that was set back: fetched again', async () => {
		const { ask } = setUp();

		expect([await ask('a', 5000), await ask('a', 0)]).toEqual(['a 1', 'a 2']);
	});

	test('asked at the same time: one fetch for both', async () => {
		const { ask } = setUp();

		expect(await Promise.all([ask('a'), ask('a')])).toEqual(['a 1', 'a 1']);
	});

	test('a failure: all who wait get it, the next one asks again', async () => {
		const { cache, ask } = setUp();
		const fail = () => cache.get('a', 0, async () => Promise.reject(new Error('down')));

		const ends = await Promise.allSettled([fail(), fail()]);

		expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
		expect(await ask('a')).toBe('a 1');
	});

	test('more keys than it holds: the one asked for longest ago goes', async () => {
		const { cache, ask } = setUp();
		for (const key of ['a', 'b', 'c', 'a', 'd']) await ask(key);

		expect(cache.size).toBe(MAX_ENTRIES);
		expect([await ask('a'), await ask('b')]).toEqual(['a 1', 'b 5']);
	});

	test('old entries: dropped when anything is asked for', async () => {
		const { cache, ask } = setUp();
		await ask('a', 0);
		await ask('b', 2000);

		expect(cache.size).toBe(1);
	});
});

describe('fingerprint', () => {
	test('the same text: the same 32 digits; another text: others', () => {
		expect(fingerprint('sk-or-v1-a')).toMatch(/^[0-9a-f]{32}$/);
		expect(fingerprint('sk-or-v1-a')).toBe(fingerprint('sk-or-v1-a'));
		expect(fingerprint('sk-or-v1-a')).not.toBe(fingerprint('sk-or-v1-b'));
	});

	test('ten thousand texts that differ in one place: all different', () => {
		const marks = Array.from({ length: 10_000 }, (_, index) => fingerprint(`key-${index}`));

		expect(new Set(marks).size).toBe(marks.length);
	});
});
