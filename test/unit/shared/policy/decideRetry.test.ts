import type { FailureDetails, FailureKind } from '../../../../nodes/shared/contract/failure';
import { decideRetry } from '../../../../nodes/shared/policy/decideRetry';

const SETTINGS = { maxRetries: 3, maxDelayMs: 60_000 };
const GIVE_UP = { action: 'giveUp' };

function failure(more: Partial<FailureDetails> = {}): FailureDetails {
	return { kind: 'rateLimit', cause: 'slow down', status: 429, retryable: true, ...more };
}

describe('decideRetry', () => {
	const FINAL: FailureKind[] = [
		'badInput',
		'auth',
		'credits',
		'moderation',
		'forbidden',
		'notFound',
		'badRequest',
		'tooLarge',
		'redirect',
		'aborted',
		'internal',
	];
	it.each(FINAL)('%s that is not worth it: gives up, even with a wait from the server', (kind) => {
		const details = failure({ kind, retryable: false, serverWaitMs: 10 });
		expect(decideRetry(details, 1, SETTINGS, 0.5)).toEqual(GIVE_UP);
	});

	const PASSING: FailureKind[] = [
		'rateLimit',
		'upstream',
		'timeout',
		'network',
		'malformed',
		'empty',
	];
	it.each(PASSING)('%s that may pass: retries after half of a tenth of a second', (kind) => {
		expect(decideRetry(failure({ kind }), 1, SETTINGS, 0.5)).toEqual({
			action: 'retry',
			waitMs: 50,
		});
	});

	it('notFound the server calls retryable: retries', () => {
		const details = failure({ kind: 'notFound', status: 404 });
		expect(decideRetry(details, 1, SETTINGS, 1)).toEqual({ action: 'retry', waitMs: 100 });
	});

	it.each([
		{ tries: 1, maxRetries: 0, expected: GIVE_UP },
		{ tries: 1, maxRetries: 1, expected: { action: 'retry', waitMs: 0 } },
		{ tries: 2, maxRetries: 1, expected: GIVE_UP },
		{ tries: 3, maxRetries: 3, expected: { action: 'retry', waitMs: 0 } },
		{ tries: 4, maxRetries: 3, expected: GIVE_UP },
	])('$tries sent of 1 + $maxRetries: $expected.action', ({ tries, maxRetries, expected }) => {
		const settings = { maxRetries, maxDelayMs: 60_000 };
		expect(decideRetry(failure(), tries, settings, 0)).toEqual(expected);
	});

	it.each([
		{ serverWaitMs: 0, random: 0.9 },
		{ serverWaitMs: 2000, random: 0 },
		{ serverWaitMs: 2000, random: 0.999 },
		{ serverWaitMs: 60_000, random: 0.5 },
	])('server asks for $serverWaitMs ms, random $random: exactly that', (row) => {
		const { serverWaitMs, random } = row;
		expect(decideRetry(failure({ serverWaitMs }), 3, SETTINGS, random)).toEqual({
			action: 'retry',
			waitMs: serverWaitMs,
		});
	});

	it.each([1, 4])('server asks for more than Max Delay, %i sent: gives up, names the wait', (n) => {
		expect(decideRetry(failure({ serverWaitMs: 60_001 }), n, SETTINGS, 0.5)).toEqual({
			action: 'giveUp',
			refusedWaitMs: 60_001,
		});
	});

	it('server asks for a wait and no tries are left: gives up without naming it', () => {
		expect(decideRetry(failure({ serverWaitMs: 1000 }), 4, SETTINGS, 0.5)).toEqual(GIVE_UP);
	});

	it.each([
		[1, 100],
		[2, 500],
		[3, 2500],
		[4, 12_500],
		[5, 60_000],
		[20, 60_000],
		[2000, 60_000],
	])('try %i without a word from the server: between 0 and %i ms', (tries, ceilingMs) => {
		const settings = { maxRetries: 5000, maxDelayMs: 60_000 };
		const wait = (random: number): unknown => decideRetry(failure(), tries, settings, random);
		expect([wait(0), wait(0.5), wait(1)]).toEqual([
			{ action: 'retry', waitMs: 0 },
			{ action: 'retry', waitMs: ceilingMs / 2 },
			{ action: 'retry', waitMs: ceilingMs },
		]);
	});

	it('Max Delay below the first delay: it is the ceiling from the first retry on', () => {
		expect(decideRetry(failure(), 1, { maxRetries: 3, maxDelayMs: 60 }, 1)).toEqual({
			action: 'retry',
			waitMs: 60,
		});
	});
});
