import type { RequestDraft } from '../../../nodes/shared/contract/http';
import { walk } from './walk';

const numbered = (from: number, to: number) =>
	Array.from({ length: to - from }, (_, index) => ({ id: `x/${from + index}` }));

/** A list of this many models that gives pages of ten. */
const pagesOf = (total: number) => (draft: RequestDraft) => {
	const offset = Number(draft.query?.['offset'] ?? 0);
	const end = Math.min(offset + 10, total);
	const next = end < total ? `/api/v1/models?offset=${end}&limit=10` : null;
	return { data: numbered(offset, end), total_count: total, links: { next } };
};

describe('paging', () => {
	test('25 models in pages of ten: three requests, every model once, filters on each', () => {
		const { drafts, items, hints } = walk({ filters: { search: 'x' } }, pagesOf(25));

		expect(drafts).toEqual([
			{ method: 'GET', path: '/models', query: { q: 'x' } },
			{ method: 'GET', path: '/models', query: { q: 'x', offset: '10', limit: '10' } },
			{ method: 'GET', path: '/models', query: { q: 'x', offset: '20', limit: '10' } },
		]);
		expect(items.map(({ id }) => id)).toEqual(numbered(0, 25).map(({ id }) => id));
		expect(hints).toEqual([]);
	});

	test('a limit below what there is: that many', () => {
		expect(walk({ returnAll: false, limit: 3 }, pagesOf(25)).items).toHaveLength(3);
	});

	test('a link that leads back to the same page: left, and said', () => {
		const { drafts, hints } = walk({}, () => ({
			data: [{ id: 'x/1' }],
			total_count: 9,
			links: { next: '/api/v1/models?offset=0' },
		}));

		expect(drafts).toHaveLength(2);
		expect(hints).toEqual(['OpenRouter counts 9 models but listed 1; some may be missing.']);
	});

	test('a list that never ends: left after a hundred pages', () => {
		let page = 0;
		const { drafts } = walk({}, () => ({
			data: [{ id: `x/${page}` }],
			links: { next: `/api/v1/models?cursor=${++page}` },
		}));

		expect(drafts).toHaveLength(101);
	});

	test('an empty page that names another: the end', () => {
		const { drafts } = walk({}, () => ({ data: [], links: { next: '/models?offset=5' } }));

		expect(drafts).toHaveLength(1);
	});

	test('a model on two pages: one item', () => {
		const { items } = walk({}, ({ query }) => ({
			data: [{ id: 'x/1' }],
			links: { next: query?.['offset'] === undefined ? '/models?offset=1' : null },
		}));

		expect(items).toHaveLength(1);
	});
});

describe('Available to My Key Only', () => {
	const respond = (draft: RequestDraft) =>
		draft.path === '/models/user'
			? { data: [{ id: 'x/2' }, { id: 'x/9' }], links: { next: null } }
			: { data: numbered(0, 5), links: { next: null } };

	test('on: the catalogue without what the key may not use', () => {
		const { drafts, items } = walk({ filters: { availableToMyKey: true } }, respond);

		expect(drafts.map(({ path }) => path)).toEqual(['/models', '/models/user']);
		expect(drafts[1]?.query).toBeUndefined();
		expect(items.map(({ id }) => id)).toEqual(['x/2']);
	});

	test('off: one request, everything', () => {
		const { drafts, items } = walk({ filters: { availableToMyKey: false } }, respond);

		expect(drafts).toHaveLength(1);
		expect(items).toHaveLength(5);
	});

	test('the key may use none of them: the filter is named', () => {
		const { hints } = walk({ filters: { availableToMyKey: true } }, (draft) =>
			draft.path === '/models/user' ? { data: [] } : { data: numbered(0, 2) },
		);

		expect(hints).toEqual([
			'The filter “Available to My Key Only” left no model. Loosen or remove it.',
		]);
	});
});
