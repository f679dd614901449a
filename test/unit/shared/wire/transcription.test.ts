import { readTranscription } from '../../../../nodes/shared/wire/transcription';
import { detailsThrownBy } from '../../support/thrown';

describe('readTranscription', () => {
	it('a complete answer: text, times, speakers and bill', () => {
		expect(
			readTranscription({
				task: 'transcribe',
				language: 'english',
				duration: 9.2,
				text: ' Hello there. ',
				segments: [
					{ id: 0, start: 0, end: 3.2, text: 'Hello there.', speaker: 0, tokens: [1] },
					{ id: 1, start: 'soon', end: 4, text: 'broken' },
				],
				words: [{ word: 'Hello', start: 0, end: 0.4, speaker: null }],
				usage: {
					seconds: 9.2,
					input_tokens: 83,
					output_tokens: 30,
					total_tokens: 113,
					cost: 0.0005,
				},
			}),
		).toEqual({
			text: 'Hello there.',
			language: 'english',
			durationSeconds: 9.2,
			segments: [{ start: 0, end: 3.2, text: 'Hello there.', speaker: 0 }],
			words: [{ word: 'Hello', start: 0, end: 0.4 }],
			usage: {
				promptTokens: 83,
				completionTokens: 30,
				totalTokens: 113,
				cachedTokens: 0,
				reasoningTokens: 0,
				cost: 0.0005,
			},
		});
	});

	it('a text alone: nothing else is made up', () => {
		expect(readTranscription({ text: 'Hi' })).toEqual({ text: 'Hi', segments: [], words: [] });
	});

	it('seconds in the usage: the duration where none is given', () => {
		expect(readTranscription({ text: 'Hi', usage: { seconds: 4 } }).durationSeconds).toBe(4);
	});

	it('nothing heard: an empty text, marked as such', () => {
		expect(readTranscription({ text: ' ' })).toMatchObject({ text: '', flaw: 'empty' });
	});

	it.each([{}, { text: 7 }, { data: [] }])('%j: malformed, worth another try', (body) => {
		expect(detailsThrownBy(() => readTranscription(body))).toMatchObject({
			kind: 'malformed',
			retryable: true,
		});
	});
});
