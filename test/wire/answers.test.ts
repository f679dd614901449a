import { attempt } from '../../nodes/shared/transport/attempt';
import { readCompletion, type Completion } from '../../nodes/shared/wire/completion';
import { fakeHost } from '../unit/support/fakeHost';
import { replyFrom } from './replay';

const DRAFT = { method: 'POST', path: '/chat/completions', body: { model: 'a/1' } } as const;
const NO_EXTRAS = { toolCalls: [], citations: [], hasMedia: false };

async function read(fixture: string): Promise<Completion> {
	const { body } = await attempt(fakeHost([replyFrom(fixture)]), DRAFT, 1000);
	return readCompletion(body);
}

describe('answers', () => {
	it('a plain completion: text, origin and bill', async () => {
		expect(await read('completion-plain')).toEqual({
			...NO_EXTRAS,
			id: 'gen-1750000000-Ab1',
			model: 'openai/gpt-4o-mini',
			provider: 'OpenAI',
			finishReason: 'stop',
			text: 'Paris.',
			usage: {
				promptTokens: 14,
				completionTokens: 2,
				totalTokens: 16,
				cachedTokens: 0,
				reasoningTokens: 0,
				cost: 0.0000033,
			},
		});
	});

	it('white space sent to keep the line open, reasoning, a cut at the limit: read, truncated', async () => {
		expect(await read('completion-padded')).toEqual({
			...NO_EXTRAS,
			id: 'gen-1750000001-Ab2',
			model: 'deepseek/deepseek-r1-0528',
			provider: 'DeepSeek',
			finishReason: 'length',
			text: 'The sea is',
			reasoning: 'Three words only.',
			flaw: 'truncated',
			usage: {
				promptTokens: 9,
				completionTokens: 20,
				totalTokens: 29,
				cachedTokens: 0,
				reasoningTokens: 16,
				cost: 0.00005,
			},
		});
	});

	it('tool calls, one of them without arguments: both, as the model wrote them', async () => {
		expect(await read('completion-tools')).toEqual({
			...NO_EXTRAS,
			id: 'gen-1750000002-Ab3',
			model: 'anthropic/claude-sonnet-4.5',
			provider: 'Anthropic',
			finishReason: 'tool_calls',
			text: '',
			toolCalls: [
				{ id: 'toolu_01', name: 'weather', arguments: '{"city": "Oslo"}' },
				{ id: 'toolu_02', name: 'now', arguments: '' },
			],
			usage: {
				promptTokens: 300,
				completionTokens: 40,
				totalTokens: 340,
				cachedTokens: 256,
				reasoningTokens: 0,
				cost: 0.0015,
			},
		});
	});

	it('content in parts with a citation: joined, cited', async () => {
		expect(await read('completion-citations')).toEqual({
			...NO_EXTRAS,
			id: 'gen-1750000003-Ab4',
			model: 'google/gemini-2.5-flash',
			provider: 'Google',
			finishReason: 'stop',
			text: 'Two moons.',
			citations: [{ url: 'https://example.org/mars', title: 'Mars', content: 'It has two.' }],
			usage: {
				promptTokens: 700,
				completionTokens: 4,
				totalTokens: 704,
				cachedTokens: 0,
				reasoningTokens: 0,
				cost: 0.02021,
			},
		});
	});
});
