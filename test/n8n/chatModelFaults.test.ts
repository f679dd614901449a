import type { FaultName } from '../../sandbox/server';
import { itemsOf } from '../../scripts/n8n/rest/executions';
import { EXPECTATIONS } from '../faults/expectations';
import { openAccount, type TestAccount } from './support/account';
import { agentWorkflow, chainWorkflow, modelRuns, ourModel } from './support/agents';
import { connect } from './support/instance';
import { execute } from './support/workflows';

const instance = connect();
let account: TestAccount;
beforeAll(async () => {
	account = await openAccount(instance.client);
});
beforeEach(() => account.sandbox.reset());
afterAll(() => account.sandbox.close());

const SURVIVABLE = EXPECTATIONS.filter(([, end]) => end === 'answer').map(([fault]) => fault);
const QUESTIONS = SURVIVABLE.map((fault) => `Does <${fault}> pass?`);
const BATCHING = { batchSize: 8, delayBetweenBatches: 0 };
const EXECUTION = { maxRetries: 3, maxDelaySeconds: 1, timeoutSeconds: 1 };

/** Each question meets a fault of its own, once. */
function hitEveryQuestion(): void {
	account.sandbox.setFaults(
		SURVIVABLE.map((fault) => ({
			fault,
			options: { retryAfterSeconds: 0.02, delayMs: 20 },
			match: { textIncludes: `<${fault}>` },
			times: 1,
		})),
	);
}

describe('Chat Model when OpenRouter has its troubles', () => {
	it.each([
		['Basic LLM Chain', chainWorkflow, { batching: BATCHING }, 'Chain', 'text'],
		['AI Agent', agentWorkflow, { batching: BATCHING }, 'Agent', 'output'],
	] as const)(
		'%s, every fault that can pass, once each: every question answered',
		async (_, workflowFor, parameters, root, field) => {
			hitEveryQuestion();
			const model = ourModel(account.credential, { execution: EXECUTION });
			const execution = await execute(instance.client, workflowFor(model, QUESTIONS, parameters));
			expect(execution.error).toBeUndefined();
			expect(itemsOf(execution, root).map(({ json }) => json[field])).toEqual(
				QUESTIONS.map((question) => `[sandbox] You said: ${question}`),
			);
			const again = modelRuns(execution).filter(({ attempts }) => Object(attempts).length === 2);
			expect(again.length).toBeGreaterThan(QUESTIONS.length * 0.9);
		},
		120_000,
	);

	it.each<readonly [FaultName, RegExp]>([
		['unauthorized', /did not accept the API key/],
		['payment-required', /Not enough OpenRouter credits/],
		['moderation', /blocked by moderation/],
		['context-length', /was not accepted for openai\/gpt-4o-mini/],
	])('%s, which cannot pass: asked once, the error says what it is', async (fault, message) => {
		account.sandbox.setFaults([{ fault }]);
		const workflow = agentWorkflow(ourModel(account.credential), ['Hello?']);
		const execution = await execute(instance.client, workflow);
		expect(execution.status).toBe('error');
		expect(execution.error?.message).toMatch(message);
		expect(execution.runs['Model']?.[0]?.error?.message).toMatch(message);
		expect(account.sandbox.requests).toHaveLength(1);
		expect(execution.raw).not.toContain(account.apiKey);
	});

	it('main model down: the fallback answers, the sub-node shows both attempts', async () => {
		account.sandbox.setFaults([{ fault: 'bad-gateway', match: { model: 'openai/gpt-4o-mini' } }]);
		const model = ourModel(account.credential, {
			fallbackModels: ['anthropic/claude-haiku-4.5'],
			execution: { ...EXECUTION, maxRetries: 0 },
		});
		const execution = await execute(instance.client, agentWorkflow(model, ['Hello?']));
		expect(itemsOf(execution, 'Agent')[0]?.json['output']).toBe('[sandbox] You said: Hello?');
		expect(modelRuns(execution)[0]).toMatchObject({
			model: expect.stringContaining('claude-haiku'),
		});
	});
});
