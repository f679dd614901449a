import type { Attempt } from '../../../../nodes/shared/contract/usage';
import { RunHints } from '../../../../nodes/shared/runner/runHints';

const attempt = (outcome: string, status?: number): Attempt => ({
	model: 'a/1',
	outcome,
	waitedMs: 0,
	...(status === undefined ? {} : { status }),
});
const GOOD = attempt('success', 200);

const hint = (message: string): unknown => ({ message, location: 'outputPane', type: 'info' });

describe('RunHints', () => {
	it('everything went well at once: no hints', () => {
		const hints = new RunHints();
		hints.answered([GOOD], undefined);
		hints.answered([GOOD, GOOD], undefined);
		expect(hints.list(2)).toEqual([]);
	});

	it('one sentence of several items: said once, with a count', () => {
		const hints = new RunHints();
		for (const sentence of ['Cut off.', 'Ignored.', 'Cut off.']) hints.say(sentence);
		expect(hints.list(9)).toEqual([hint('Cut off. (2 of 9 items)'), hint('Ignored.')]);
	});

	it('fallback models answered: each with its count', () => {
		const hints = new RunHints();
		for (const model of ['b/2', 'c/3', 'b/2']) hints.answered([GOOD], model);
		hints.answered([GOOD], undefined);
		expect(hints.list(4)).toEqual([
			hint('The fallback model b/2 answered 2 of 4 items.'),
			hint('The fallback model c/3 answered 1 of 4 items.'),
		]);
	});

	it('retries: how many items, and why', () => {
		const hints = new RunHints();
		hints.answered([attempt('rateLimit', 429), attempt('rateLimit', 429), GOOD], undefined);
		hints.answered([attempt('network'), attempt('empty', 200), GOOD], undefined);
		hints.answered([GOOD], undefined);
		expect(hints.list(3)).toEqual([
			hint(
				'2 of 3 items needed more than one request (2 × rateLimit 429, 1 × network, 1 × empty).',
			),
		]);
	});
});
