import { serverWaitMs } from '../../../../nodes/shared/policy/serverWait';

const NOW = Date.UTC(2026, 5, 1, 12, 0, 0);

type Row = [
	title: string,
	headers: Record<string, string>,
	bodySeconds: number | undefined,
	waitMs: number | undefined,
];

const HEADERS: Row[] = [
	['nothing', {}, undefined, undefined],
	['Retry-After in seconds', { 'retry-after': '2' }, undefined, 2000],
	['Retry-After in parts of a second', { 'retry-after': '0.25' }, undefined, 250],
	['Retry-After with blanks around', { 'retry-after': ' 7 ' }, undefined, 7000],
	['Retry-After 0', { 'retry-after': '0' }, undefined, 0],
	['Retry-After date', { 'retry-after': 'Mon, 01 Jun 2026 12:00:30 GMT' }, undefined, 30_000],
	[
		'Retry-After date that is past',
		{ 'retry-after': 'Mon, 01 Jun 2026 11:00:00 GMT' },
		undefined,
		undefined,
	],
	['Retry-After ISO date', { 'retry-after': '2026-06-01T12:00:05Z' }, undefined, 5000],
	['Retry-After garbage', { 'retry-after': 'soon' }, undefined, undefined],
	['Retry-After empty', { 'retry-after': '' }, undefined, undefined],
	['Retry-After negative', { 'retry-after': '-5' }, undefined, undefined],
	['retry-after-ms', { 'retry-after-ms': '1500' }, undefined, 1500],
	['retry-after-ms garbage', { 'retry-after-ms': 'NaN' }, undefined, undefined],
	['reset, epoch in ms', { 'x-ratelimit-reset': String(NOW + 9000) }, undefined, 9000],
	['reset, epoch in ms, past', { 'x-ratelimit-reset': String(NOW - 9000) }, undefined, undefined],
	['reset, epoch in seconds', { 'x-ratelimit-reset': String(NOW / 1000 + 4) }, undefined, 4000],
	['reset, seconds from now', { 'x-ratelimit-reset': '12' }, undefined, 12_000],
	['reset garbage', { 'x-ratelimit-reset': 'tomorrow' }, undefined, undefined],
	['seconds in the body', {}, 3, 3000],
	['parts of a second in the body', {}, 0.5, 500],
	['0 in the body', {}, 0, 0],
	['negative seconds in the body', {}, -1, 0],
];

const PRECEDENCE: Row[] = [
	['retry-after-ms over Retry-After', { 'retry-after-ms': '20', 'retry-after': '9' }, 8, 20],
	['Retry-After over the body', { 'retry-after': '9' }, 8, 9000],
	['a date over the body', { 'retry-after': 'Mon, 01 Jun 2026 12:00:02 GMT' }, 8, 2000],
	['the body over the reset', { 'x-ratelimit-reset': String(NOW + 1) }, 8, 8000],
	['garbage in Retry-After: the body', { 'retry-after': 'later' }, 8, 8000],
	[
		'garbage in both: the reset',
		{ 'retry-after-ms': 'x', 'retry-after': 'y', 'x-ratelimit-reset': String(NOW + 70) },
		undefined,
		70,
	],
];

describe('serverWaitMs', () => {
	it.each(HEADERS)('%s: read as it is meant', (_title, headers, bodySeconds, waitMs) => {
		expect(serverWaitMs(headers, bodySeconds, NOW, 429)).toBe(waitMs);
	});

	it.each(PRECEDENCE)('%s', (_title, headers, bodySeconds, waitMs) => {
		expect(serverWaitMs(headers, bodySeconds, NOW, 429)).toBe(waitMs);
	});

	it('a reset beside a fault of the server: says nothing of when the server is back', () => {
		expect(serverWaitMs({ 'x-ratelimit-reset': String(NOW + 9000) }, undefined, NOW, 500)).toBe(
			undefined,
		);
	});
});
