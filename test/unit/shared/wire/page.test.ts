import { readNextPage, readTotalCount } from '../../../../nodes/shared/wire/page';

describe('readNextPage', () => {
	test.each([
		['a path', '/api/v1/models?offset=500&limit=500', { offset: '500', limit: '500' }],
		['a whole address', 'https://other.example/x?cursor=abc', { cursor: 'abc' }],
		['the last page', null, undefined],
		['no text', 7, undefined],
	])('%s: its query', (_condition, next, expected) => {
		expect(readNextPage({ links: { next } })).toEqual(expected);
	});

	test('no links: the last page', () => {
		expect(readNextPage({})).toBeUndefined();
	});
});

describe('readTotalCount', () => {
	test('a number: that number; anything else: not known', () => {
		expect([{ total_count: 0 }, { total_count: '5' }, {}].map(readTotalCount)).toEqual([
			0,
			undefined,
			undefined,
		]);
	});
});
