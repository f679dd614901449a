import { createCredential } from '../../scripts/n8n/rest/credentials';
import { itemsOf } from '../../scripts/n8n/rest/executions';
import { openAccount, type TestAccount } from './support/account';
import {
	agentWorkflow,
	builtInModel,
	chainWorkflow,
	modelRuns,
	ourModel,
	toolScript,
} from './support/agents';
import { connect } from './support/instance';
import { execute } from './support/workflows';

const instance = connect();
let account: TestAccount;
beforeAll(async () => {
	account = await openAccount(instance.client);
});
beforeEach(() => account.sandbox.reset());
afterAll(() => account.sandbox.close());

const bodies = () => account.sandbox.requests.map(({ body }) => Object(body));
const violations = () => account.sandbox.requests.flatMap((request) => request.contractViolations);

describe('Chat Model under a Basic LLM Chain', () => {
	it('a question: answered; the sub-node shows tokens, cost and attempts', async () => {
		const workflow = chainWorkflow(ourModel(account.credential), ['Hello?']);
		const execution = await execute(instance.client, workflow);
		expect(execution.error).toBeUndefined();
		expect(itemsOf(execution, 'Chain')[0]?.json['text']).toBe('[sandbox] You said: Hello?');
		expect(modelRuns(execution)).toEqual([
			expect.objectContaining({
				tokenUsage: {
					promptTokens: expect.any(Number),
					completionTokens: expect.any(Number),
					totalTokens: expect.any(Number),
					cost: expect.any(Number),
				},
				model: expect.stringContaining('gpt-4o-mini'),
				finishReason: 'stop',
				attempts: [expect.objectContaining({ outcome: 'success' })],
			}),
		]);
		expect(violations()).toEqual([]);
	});

	it('200 with an error inside, every time: the error names provider and reason', async () => {
		account.sandbox.setFaults([{ fault: 'error-200', options: { raw: 'The model is on fire' } }]);
		const model = ourModel(account.credential, { execution: { maxRetries: 0 } });
		const execution = await execute(instance.client, chainWorkflow(model, ['Hello?']));
		expect(execution.status).toBe('error');
		expect(execution.error?.message).toMatch(/says:/);
	});
});

describe('Chat Model under an AI Agent', () => {
	it('ten turns with two calls each: the same answer as from the built-in node', async () => {
		const script = toolScript(10, (turn, call) => `call_${turn}_${call}`);
		account.sandbox.setReplies(script);
		const ours = await execute(
			instance.client,
			agentWorkflow(ourModel(account.credential), ['Count'], { maxIterations: 12 }),
		);
		expect(ours.error).toBeUndefined();
		const sent = bodies();
		expect(violations()).toEqual([]);
		account.sandbox.reset();
		account.sandbox.setReplies(script);
		const { id, name, type } = await createCredential(instance.client, {
			name: 'Built-in',
			type: 'openRouterApi',
			data: { apiKey: account.apiKey, url: account.sandbox.baseUrl },
		});
		const theirs = await execute(
			instance.client,
			agentWorkflow(builtInModel({ id, name, type }), ['Count'], { maxIterations: 12 }),
		);
		const outputs = [ours, theirs].map((run) => itemsOf(run, 'Agent')[0]?.json['output']);
		expect(outputs).toEqual(['All 10 turns are done.', 'All 10 turns are done.']);
		expect(sent).toHaveLength(11);
		const texts = sent.map(({ messages, tools }) =>
			JSON.stringify({ tools, messages }).slice(0, -2),
		);
		texts
			.slice(1)
			.forEach((text, index) => expect(text.startsWith(texts[index] ?? '?')).toBe(true));
		expect(sent.at(-1).messages.slice(1, 4)).toMatchObject([
			{
				role: 'assistant',
				reasoning_details: [{ type: 'reasoning.text', text: 'Step 1' }],
				tool_calls: [
					{ id: 'call_0_0', function: { name: 'Calculator', arguments: '{"input":"0 + 1"}' } },
					{ id: 'call_0_1' },
				],
			},
			{ role: 'tool', tool_call_id: 'call_0_0' },
			{ role: 'tool', tool_call_id: 'call_0_1' },
		]);
	});
});
