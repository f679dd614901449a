import { matchesWords } from '../../../../nodes/shared/mapping/matchWords';

describe('matchesWords', () => {
	it.each([
		['one word', 'Claude Sonnet 4.5', 'sonnet', true],
		['another case', 'Claude Sonnet 4.5', 'CLAUDE', true],
		['words in another order', 'Claude Sonnet 4.5', '4.5 claude', true],
		['parts of words', 'Claude Sonnet 4.5', 'clau son', true],
		['white space around', 'Claude Sonnet 4.5', '  sonnet\t', true],
		['one word that is missing', 'Claude Sonnet 4.5', 'claude haiku', false],
		['no word', 'Claude Sonnet 4.5', '', true],
		['a word in no text', '', 'claude', false],
	])('%s: every word must occur', (_title, text, search, expected) => {
		expect(matchesWords(text, search)).toBe(expected);
	});
});
