import type { FaultName, FaultRule } from '../../../sandbox/server';
import type { Conditions } from './provider';

/** One row of the table. */
export interface Scenario extends Conditions {
	name: string;
	items: number;
	/** Every item carries a file of this size. */
	attachmentBytes?: number;
	/** For everybody who lets it be set. */
	timeoutMs?: number;
	/** An execution that takes longer is ended, and its items are lost. */
	capSeconds: number;
}

const LATENCY_MS = 200;
const MEGABYTE = 1_000_000;
const base = { latencyMs: LATENCY_MS, items: 100, capSeconds: 120 };

/** Passing troubles of five kinds; together they hit every tenth request. */
const TROUBLES: readonly FaultName[] = [
	'server-error',
	'bad-gateway',
	'unavailable',
	'rate-limit',
	'reset-before-headers',
];
const TROUBLED = 0.1;

function randomFaults(): FaultRule[] {
	return TROUBLES.map((fault, index) => {
		const each = TROUBLED / TROUBLES.length;
		// The rules before it have taken their share.
		return { fault, match: { probability: each / (1 - index * each) } };
	});
}

/** What the provider allows and how it fails. */
export const SCENARIOS: readonly Scenario[] = [
	{ ...base, name: 'no limit' },
	{ ...base, name: '20 a second', limits: { perSecond: 20 } },
	{
		...base,
		name: '5 a second, Retry-After',
		limits: { perSecond: 5, retryAfter: true },
	},
	{ ...base, name: '10 % of requests fail', faults: randomFaults() },
	{
		...base,
		name: '1 % of requests hang',
		timeoutMs: 2000,
		faults: [{ fault: 'hang', match: { textIncludes: 'question 37.' }, times: 1 }],
	},
	{
		...base,
		name: 'one slow item (3 s)',
		faults: [{ fault: 'slow', options: { delayMs: 3000 }, match: { textIncludes: 'question 5.' } }],
	},
	{ ...base, name: '1,000 items', items: 1000, capSeconds: 400 },
	{
		...base,
		name: '1,000 items, 10 % of requests fail',
		items: 1000,
		faults: randomFaults(),
		capSeconds: 400,
	},
];

/** In an n8n of its own, because memory that n8n has once taken is not given back. */
export const LARGE_BODIES: Scenario = {
	...base,
	name: '300 items with 2 MB files',
	items: 300,
	attachmentBytes: 2 * MEGABYTE,
	capSeconds: 240,
};
