import type { FaultName } from '../../sandbox/server';
import { runChat, useSandbox } from './chat';

const LONG = { content: 'The answer comes piece by piece, 📎 included.' };

describe('Chat Completion while n8n streams', () => {
	const sandbox = useSandbox();

	it('an answer: shown in pieces that make up the whole, and the item is the same as without', async () => {
		sandbox.current.setReplies([LONG]);
		const streamed = await runChat(sandbox.current, { stream: true });
		const plain = await runChat(sandbox.current);
		const pieces = streamed.chunks.filter(({ type }) => type === 'item');
		expect(streamed.chunks.map(({ type }) => type)).toEqual([
			'begin',
			...pieces.map(() => 'item'),
			'end',
		]);
		expect(pieces.length).toBeGreaterThan(1);
		expect(pieces.map(({ content }) => content).join('')).toBe(LONG.content);
		const json = streamed.items[0]?.[0]?.json;
		const same = { id: 0, durationMs: 0 };
		expect({ ...json, ...same }).toEqual({ ...plain.items[0]?.[0]?.json, ...same });
		expect(sandbox.current.requests.map(({ body }) => body)).toMatchObject([{ stream: true }, {}]);
		expect(
			sandbox.current.requests.flatMap(({ contractViolations }) => contractViolations),
		).toEqual([]);
	});

	it('tool calls and reasoning in a stream: folded into what they are without', async () => {
		sandbox.current.setReplies([
			{
				content: null,
				reasoning: 'I should look it up.',
				toolCalls: [
					{ id: 'call_1', name: 'search', arguments: { query: 'n8n', limit: 3 } },
					{ id: 'call_2', name: 'now', arguments: {} },
				],
				finishReason: 'tool_calls',
			},
		]);
		const streamed = await runChat(sandbox.current, { stream: true });
		const plain = await runChat(sandbox.current);
		expect(streamed.items[0]?.[0]?.json['toolCalls']).toEqual(
			plain.items[0]?.[0]?.json['toolCalls'],
		);
		expect(streamed.items[0]?.[0]?.json['reasoning']).toBe('I should look it up.');
	});

	it('a server that answers in one piece although asked to stream: works', async () => {
		sandbox.current.setFaults([{ fault: 'stream-buffered' }]);
		const run = await runChat(sandbox.current, { stream: true });
		expect(run.items[0]?.[0]?.json['text']).toBe('[sandbox] You said: What is n8n?');
	});

	it.each<FaultName>(['bad-gateway', 'reset-before-headers', 'stream-comments-error'])(
		'%s before the first token: sent again, nothing of the first try is shown',
		async (fault) => {
			sandbox.current.setFaults([{ fault, times: 1 }]);
			const run = await runChat(sandbox.current, { stream: true });
			const shown = run.chunks.filter(({ type }) => type === 'item').map(({ content }) => content);
			expect(shown.join('')).toBe('[sandbox] You said: What is n8n?');
			expect(run.items[0]?.[0]?.json['attempts']).toHaveLength(2);
		},
	);

	it.each<readonly [FaultName, string]>([
		['stream-error', 'upstream'],
		['stream-error-string', 'upstream'],
		['stream-cut', 'network'],
		['stream-stall', 'timeout'],
	])(
		'%s in the middle: not sent again, ends as %s and keeps the text that came',
		async (fault, kind) => {
			sandbox.current.setReplies([LONG]);
			sandbox.current.setFaults([{ fault, options: { after: 4 } }]);
			const run = await runChat(sandbox.current, {
				stream: true,
				onError: 'continueRegularOutput',
				execution: { maxDelaySeconds: 0.02, idleTimeoutSeconds: 0.04 },
			});
			expect(sandbox.current.requests).toHaveLength(1);
			const { details } = run.items[0]?.[0]?.json ?? {};
			expect(details).toMatchObject({
				kind,
				salvaged: { text: expect.stringMatching(/^The answer/) },
			});
		},
	);

	it('a stream without [DONE]: whole all the same when a finish reason came', async () => {
		sandbox.current.setFaults([{ fault: 'stream-no-done' }]);
		const run = await runChat(sandbox.current, { stream: true });
		expect(run.items[0]?.[0]?.json).toMatchObject({
			text: '[sandbox] You said: What is n8n?',
			finishReason: 'stop',
		});
	});
});
