import { runChat, useSandbox } from './chat';

const BUILT = {
	requests: ['openai/gpt-4o', 'openai/gpt-4o-mini'].map((model) => ({
		model,
		messages: [{ role: 'user', content: 'Count to 10' }],
	})),
};
const DESCRIPTION = 'Count to 10 with two GPTs';

describe('Chat Completion, requests from a description', () => {
	const sandbox = useSandbox();
	beforeEach(() => {
		const content = `\`\`\`json\n${JSON.stringify(BUILT)}\n\`\`\``;
		sandbox.current.setReplies([{ match: { model: 'openrouter/bodybuilder' }, content }]);
	});
	const run = async (mode: string, more: Parameters<typeof runChat>[1] = {}) =>
		await runChat(sandbox.current, {
			questions: [DESCRIPTION],
			parameters: { options: { buildRequests: mode, maxTokens: 50 } },
			...more,
		});
	const sent = () => sandbox.current.requests.map(({ body }) => body);

	it('Return Them: one item for each request, nothing else is sent', async () => {
		const { items } = await run('return');
		expect(sent()).toEqual([
			{
				model: 'openrouter/bodybuilder',
				messages: [{ role: 'user', content: DESCRIPTION }],
			},
		]);
		expect(items[0]?.map(({ json }) => [json['index'], json['model'], json['request']])).toEqual(
			BUILT.requests.map((request, index) => [index, request.model, request]),
		);
	});

	it('Run Them and Compare: all are sent with the options of the node, one item for each answer', async () => {
		const { items } = await run('run');
		expect(sent().slice(1)).toEqual(
			BUILT.requests.map((request) => ({ ...request, max_completion_tokens: 50 })),
		);
		expect(
			items[0]?.map(({ json, pairedItem }) => [json['model'], json['text'], pairedItem]),
		).toEqual(
			BUILT.requests.map(({ model }) => [model, '[sandbox] You said: Count to 10', { item: 0 }]),
		);
	});

	it('one of them fails: the other is given out, a hint says what happened', async () => {
		sandbox.current.setFaults([{ fault: 'bad-request', match: { model: 'openai/gpt-4o' } }]);
		const { items, hints, error } = await run('run');
		expect(error).toBeUndefined();
		expect(items[0]?.map(({ json }) => json['model'])).toEqual(['openai/gpt-4o-mini']);
		expect(hints.map(({ message }) => message).join()).toContain('openai/gpt-4o');
	});

	it('one of them fails and the node goes on: an error item in its place', async () => {
		sandbox.current.setFaults([{ fault: 'bad-request', match: { model: 'openai/gpt-4o' } }]);
		const { items } = await run('run', { onError: 'continueRegularOutput' });
		expect(items[0]?.map(({ json }) => Object.keys(json)[0])).toEqual(['error', 'text']);
	});

	it('an answer without requests: a clear error', async () => {
		sandbox.current.setReplies([{ content: 'I cannot do that' }]);
		const { error } = await run('return');
		expect(error?.message).toContain('No requests could be made of the description');
	});
});
