import { CORPUS } from '../../extract/corpus';
import { runCase } from '../../extract/runCase';

describe.each(Object.entries(CORPUS))('malformed answers, %s', (_group, cases) => {
	test.each(cases.map((one) => [one.name, one.ends, one] as const))(
		'%s: %s',
		async (_name, ends, one) => {
			expect(await runCase(one)).toEqual({ end: ends });
		},
	);
});

test('corpus: at least 60 answers, each under a name of its own', () => {
	const names = Object.values(CORPUS).flatMap((cases) => cases.map(({ name }) => name));

	expect(names.length).toBeGreaterThanOrEqual(60);
	expect(new Set(names).size).toBe(names.length);
});
