import { joinTranscripts } from '../../../nodes/OpenRouterTranscribeAudio/text/joinTranscripts';
import type { Transcript } from '../../../nodes/OpenRouterTranscribeAudio/text/transcript';

const text = (said: string): Transcript => ({ text: said, segments: [], words: [] });
const joined = (one: string, other: string, overlapSeconds: number): string =>
	joinTranscripts(text(one), text(other), overlapSeconds).text;

describe('joinTranscripts', () => {
	it.each([
		[
			'words in both',
			'we walk to the river',
			'to the river and rest',
			'we walk to the river and rest',
		],
		[
			'other case and punctuation',
			'We walk to the River.',
			'the river, and rest',
			'We walk to the River. and rest',
		],
		[
			'a word cut through at each end',
			'we walk to the river and re',
			'oh the river and rest a while',
			'we walk to the river and rest a while',
		],
		['one long word', 'this is important', 'important for all', 'this is important for all'],
		['one short word at the seam', 'they play golf', 'golf is dull', 'they play golf is dull'],
		['one short word elsewhere', 'it is so', 'and it rains', 'it is so and it rains'],
		['nothing in common', 'a silent room', 'then music', 'a silent room then music'],
		['nothing in the second', 'a silent room', '', 'a silent room'],
		['nothing in the first', '', 'then music', 'then music'],
		['a script without spaces', '今日は天気がいい', '天気がいいですね', '今日は天気がいいですね'],
		['a row repeated in each', 'no no no no we go', 'no no we go home', 'no no no no we go home'],
	])('%s: no word twice, none lost', (_, one, other, whole) => {
		expect(joined(one, other, 4)).toBe(whole);
	});

	it('parts cut in silence: a word said twice stays twice', () => {
		expect(joined('Is it true? Yes.', 'Yes. It is.', 0.1)).toBe('Is it true? Yes. Yes. It is.');
	});

	it('timed words: matched only at the same moment', () => {
		const one = [word('no', 8), word('no', 9), word('no', 9.6)];
		const other = [word('no', 9.1), word('no', 9.7), word('no', 10.8), word('never', 11.3)];
		const whole = joinTranscripts({ ...text(''), words: one }, { ...text(''), words: other }, 2);
		expect(whole.words.map(({ start }) => start)).toEqual([8, 9, 9.6, 10.8, 11.3]);
	});

	it('segments that overlap: cut between words, their times with them', () => {
		const one = [{ start: 0, end: 10, text: 'one two three four five six seven eight' }];
		const other = [{ start: 7.5, end: 15, text: 'seven eight nine ten' }];
		const { segments } = joinTranscripts(
			{ ...text(''), segments: one },
			{ ...text(''), segments: other },
			2.5,
		);
		expect(segments).toEqual([one[0], { start: 12, end: 15, text: 'nine ten' }]);
	});
});

const word = (said: string, start: number) => ({ word: said, start, end: start + 0.3 });
