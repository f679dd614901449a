import {
	afterAnswer,
	afterFailure,
	chainOf,
	groupAt,
	placeOf,
} from '../../../../nodes/shared/policy/chain';

const LONG = ['a/1', 'b/2', 'c/3', 'd/4', 'e/5', 'f/6'];

describe('chainOf', () => {
	it.each([
		['a model alone', 'a/1', [], ['a/1']],
		['fallbacks behind it', 'a/1', ['b/2', 'c/3'], ['a/1', 'b/2', 'c/3']],
		['the main model again', 'a/1', ['a/1', 'b/2', 'b/2'], ['a/1', 'b/2']],
		['blanks and white space', ' a/1 ', ['', '  ', ' b/2'], ['a/1', 'b/2']],
		['a variant of the main model', 'a/1', ['a/1:free'], ['a/1', 'a/1:free']],
		['no main model', '', ['b/2'], ['b/2']],
		['nothing', '', [], []],
	])('%s: each once, in order', (_title, model, fallbacks, chain) => {
		expect(chainOf(model, fallbacks)).toEqual(chain);
	});
});

describe('groupAt', () => {
	it.each([
		[0, { start: 0, model: 'a/1', fallbacks: ['b/2', 'c/3', 'd/4'], limit: 3 }],
		[1, { start: 1, model: 'b/2', fallbacks: ['c/3', 'd/4', 'e/5'], limit: 3 }],
		[4, { start: 4, model: 'e/5', fallbacks: ['f/6'], limit: 3 }],
		[5, { start: 5, model: 'f/6', fallbacks: [], limit: 3 }],
		[6, undefined],
	])('place %i of six: the model there and at most three more', (start, group) => {
		expect(groupAt(LONG, start)).toEqual(group);
	});

	it('an endpoint that takes one model: that one alone', () => {
		expect(groupAt(LONG, 1, 0)).toEqual({ start: 1, model: 'b/2', fallbacks: [], limit: 0 });
	});

	it('no chain: no group', () => {
		expect(groupAt([], 0)).toBeUndefined();
	});
});

describe('afterFailure', () => {
	it.each([
		['OpenRouter tried the whole group', 0, true, 4],
		['no answer from OpenRouter', 0, false, 1],
		['OpenRouter tried a short last group', 4, true, 6],
		['no answer for the last model', 5, false, 6],
	])('%s: goes on behind it', (_title, start, serverTriedAll, next) => {
		const group = groupAt(LONG, start);
		if (group === undefined) throw new Error('there is a group at every place of the table');
		expect(afterFailure(group, serverTriedAll)).toBe(next);
	});
});

describe('placeOf', () => {
	it.each([
		['the id itself', ['a/1', 'b/2'], 'b/2', 1],
		['with a date', ['a/1', 'openai/gpt-4o'], 'openai/gpt-4o-2024-11-20', 1],
		['without the variant', ['a/1', 'x/y:nitro'], 'x/y', 1],
		['with a date, without the variant', ['a/1', 'x/y:floor'], 'x/y-20260101', 1],
		['with a variant', ['a/1', 'x/y'], 'x/y:free', 1],
		['without the preset', ['a/1', 'x/y@preset/formal'], 'x/y', 1],
		['a dated sibling of an earlier model', ['x/y', 'x/y-mini'], 'x/y-mini-2024-07-18', 1],
		['a dated model before its sibling', ['x/y-mini', 'x/y'], 'x/y-2024-07-18', 1],
		['a router', ['openrouter/auto', 'b/2'], 'x/y', -1],
		['a preset alone', ['@preset/formal', 'b/2'], 'x/y', -1],
		['a longer name that is another model', ['x/y', 'b/2'], 'x/yz', -1],
		['a model nobody asked for', ['a/1', 'b/2'], 'z/9', -1],
		['no word of the model', ['a/1'], undefined, -1],
		['no chain', [], 'a/1', -1],
	])('%s: its place, or -1', (_title, chain, answered, place) => {
		expect(placeOf(chain, answered)).toBe(place);
	});
});

describe('afterAnswer', () => {
	it.each([
		['the first of the group answered', 0, 'a/1', 1],
		['the last of the group answered', 0, 'd/4', 4],
		['a later group, its second answered', 4, 'f/6', 6],
		['it cannot be told who answered', 1, 'z/9', 2],
		['nobody says who answered', 3, undefined, 4],
		['a model before the group is named', 4, 'a/1', 5],
	])('%s: goes on behind it', (_title, start, answered, next) => {
		const group = groupAt(LONG, start);
		if (group === undefined) throw new Error('there is a group at every place of the table');
		expect(afterAnswer(LONG, group, answered)).toBe(next);
	});
});
