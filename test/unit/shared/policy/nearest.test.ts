import { nearest } from '../../../../nodes/shared/policy/nearest';

const CATALOGUE = [
	'anthropic/claude-sonnet-4.5',
	'anthropic/claude-haiku-4.5',
	'openai/gpt-4o',
	'openai/gpt-4o-mini',
	'google/gemini-2.5-pro',
	'google/gemini-2.5-flash',
];

describe('nearest', () => {
	it.each([
		['a typing slip', 'openai/gpt-4o-mni', 'openai/gpt-4o-mini'],
		['swapped words', 'anthropic/claude-4.5-sonnet', 'anthropic/claude-sonnet-4.5'],
		['no author', 'gemini-2.5-pro', 'google/gemini-2.5-pro'],
		['another case', 'OpenAI/GPT-4o', 'openai/gpt-4o'],
		['a date too many', 'openai/gpt-4o-2024-11-20', 'openai/gpt-4o'],
	])('%s: the model that was meant comes first', (_title, wanted, first) => {
		expect(nearest(wanted, CATALOGUE, 3)[0]).toBe(first);
	});

	it('more candidates than wanted: the best, best first', () => {
		expect(nearest('openai/gpt-4', CATALOGUE, 2)).toEqual(['openai/gpt-4o', 'openai/gpt-4o-mini']);
	});

	it('equally alike: the shorter first', () => {
		expect(nearest('ab', ['xab-y-z', 'abcdefg', 'ab1'], 3)[0]).toBe('ab1');
	});

	it.each([
		['nothing in common', 'zzz', CATALOGUE],
		['an empty text', '', CATALOGUE],
		['no candidates', 'openai/gpt-4o', []],
	])('%s: none', (_title, wanted, candidates) => {
		expect(nearest(wanted, candidates, 3)).toEqual([]);
	});
});
