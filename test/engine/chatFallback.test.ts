import { MODEL, runChat, useSandbox } from './chat';

const FALLBACKS = ['openai/gpt-4o', 'anthropic/claude-sonnet-4.5'];

describe('Chat Completion with fallback models', () => {
	const sandbox = useSandbox();

	it('fallback models: go along as "models", and the answering one is named in output and hint', async () => {
		sandbox.current.setFaults([{ fault: 'bad-gateway', match: { model: MODEL } }]);
		const run = await runChat(sandbox.current, { parameters: { fallbackModels: FALLBACKS } });
		expect(sandbox.current.requests.map(({ body }) => body)).toMatchObject([
			{ model: MODEL, models: FALLBACKS },
		]);
		expect(run.items[0]?.[0]?.json).toMatchObject({
			model: FALLBACKS[0],
			attempts: [{ model: FALLBACKS[0], outcome: 'success', status: 200, waitedMs: 0 }],
		});
		expect(run.hints.map(({ message }) => message)).toEqual([
			`The fallback model ${FALLBACKS[0]} answered 1 of 1 items.`,
		]);
	});

	it('a chain longer than OpenRouter takes: the rest is asked by the node, one request after the other', async () => {
		const chain = [
			'openai/gpt-4o',
			'anthropic/claude-sonnet-4.5',
			'google/gemini-2.5-flash',
			'openai/gpt-5-mini',
		];
		sandbox.current.setFaults([{ fault: 'no-endpoints', times: 1 }]);
		const run = await runChat(sandbox.current, {
			parameters: { fallbackModels: chain.join(', ') },
		});
		expect(sandbox.current.requests.map(({ body }) => body)).toMatchObject([
			{ model: MODEL, models: chain.slice(0, 3) },
			{ model: chain[3] },
		]);
		expect(run.items[0]?.[0]?.json['attempts']).toMatchObject([
			{ model: MODEL, outcome: 'notFound', status: 404 },
			{ model: chain[3], outcome: 'success', status: 200 },
		]);
	});

	it('an empty answer: the next model is asked, and both bills are in the usage', async () => {
		sandbox.current.setReplies([{ content: '', finishReason: 'stop', times: 1 }]);
		const run = await runChat(sandbox.current, { parameters: { fallbackModels: FALLBACKS } });
		expect(sandbox.current.requests.map(({ body }) => body)).toMatchObject([
			{ model: MODEL, models: FALLBACKS },
			{ model: FALLBACKS[0], models: [FALLBACKS[1]] },
		]);
		expect(run.items[0]?.[0]?.json).toMatchObject({
			text: '[sandbox] You said: What is n8n?',
			usage: { promptTokens: 12 },
			attempts: [{ outcome: 'empty' }, { outcome: 'success' }],
		});
	});

	it('an empty answer of the last model: kept, with a hint', async () => {
		sandbox.current.setReplies([{ content: '', finishReason: 'stop' }]);
		const run = await runChat(sandbox.current);
		expect(run.items[0]?.[0]?.json).toMatchObject({ text: '', attempts: [{ outcome: 'success' }] });
		expect(run.hints.map(({ message }) => message)).toEqual([
			'The model answered with nothing. Reasoning may have used up Max Tokens.',
		]);
	});

	it('Fall Back On without Errors: a failing model is not replaced', async () => {
		sandbox.current.setFaults([{ fault: 'no-endpoints' }]);
		const run = await runChat(sandbox.current, {
			parameters: {
				fallbackModels: Array(5)
					.fill(0)
					.map((_, index) => `openai/model-${index}`),
			},
			execution: { clientFallbackOn: [] },
		});
		expect(
			sandbox.current.requests.filter(({ path }) => path === '/chat/completions'),
		).toHaveLength(1);
		expect(run.error).toMatchObject({ httpCode: '404' });
	});

	it('truncated with Fall Back On Truncated: the next model is asked', async () => {
		sandbox.current.setFaults([{ fault: 'truncated', times: 1 }]);
		const run = await runChat(sandbox.current, {
			parameters: { fallbackModels: FALLBACKS },
			execution: { clientFallbackOn: ['truncated'] },
		});
		expect(run.items[0]?.[0]?.json['attempts']).toMatchObject([
			{ outcome: 'truncated' },
			{ outcome: 'success' },
		]);
	});
});
