import { seeded } from './seeded';

/** What a server says to a request: yes, or no with or without a wait in milliseconds. */
export type Verdict = 'accepted' | { waitMs: number | undefined };

/** A server's limit: judges a request at a time, with this many in flight (itself included). */
export type Limiter = (now: number, inFlight: number) => Verdict;

export interface ServerKind {
	name: string;
	create: () => Limiter;
	/** The least time this many items can take, in milliseconds. */
	idealMs: (items: number, latencyMs: number) => number;
}

function fixedWindow(limit: number, windowMs: number, wait: (now: number) => number | undefined) {
	return (): Limiter => {
		let window = -1;
		let used = 0;
		return (now) => {
			const current = Math.floor(now / windowMs);
			if (current !== window) used = 0;
			window = current;
			return ++used > limit ? { waitMs: wait(now) } : 'accepted';
		};
	};
}

function tokenBucket(burst: number, perSecond: number) {
	return (): Limiter => {
		let tokens = burst;
		let last = 0;
		return (now) => {
			tokens = Math.min(burst, tokens + ((now - last) / 1000) * perSecond);
			last = now;
			if (tokens < 1) return { waitMs: undefined };
			tokens--;
			return 'accepted';
		};
	};
}

/** A busy provider refuses some, whatever went before. */
function refusedByChance(share: number): Limiter {
	const random = seeded(7);
	return () => (random() < share ? { waitMs: undefined } : 'accepted');
}

const windows =
	(limit: number, windowMs: number) =>
	(items: number, latencyMs: number): number =>
		(Math.ceil(items / limit) - 1) * windowMs + latencyMs;

const oneSecond = (): number => 1000;
const unnamed = (): undefined => undefined;
const toNextMinute = (now: number): number => 60_000 - (now % 60_000);

export const SERVER_KINDS: readonly ServerKind[] = [
	{ name: 'no limit', create: () => () => 'accepted', idealMs: (_, latencyMs) => latencyMs },
	{
		name: '20 a second, Retry-After 1',
		create: fixedWindow(20, 1000, oneSecond),
		idealMs: windows(20, 1000),
	},
	{
		name: '20 a second, nothing named',
		create: fixedWindow(20, 1000, unnamed),
		idealMs: windows(20, 1000),
	},
	{
		name: 'bucket of 20, 20 a second',
		create: tokenBucket(20, 20),
		idealMs: (items, latencyMs) => (items - 20) * 50 + latencyMs,
	},
	{
		name: '5 a second, Retry-After 1',
		create: fixedWindow(5, 1000, oneSecond),
		idealMs: windows(5, 1000),
	},
	{
		name: '20 a minute, Retry-After to its end',
		create: fixedWindow(20, 60_000, toNextMinute),
		idealMs: windows(20, 60_000),
	},
	{
		name: 'at most 10 in flight',
		create: () => (_, inFlight) => (inFlight > 10 ? { waitMs: undefined } : 'accepted'),
		idealMs: (items, latencyMs) => Math.ceil(items / 10) * latencyMs,
	},
	...[0.04, 0.1].map((share) => ({
		name: `no limit, ${share * 100} % refused by chance`,
		create: () => refusedByChance(share),
		idealMs: (_: number, latencyMs: number) => latencyMs,
	})),
];
