import { poll } from '../../scripts/lib/poll';
import { itemsOf, stopExecution, waitForExecution } from '../../scripts/n8n/rest/executions';
import { createWorkflow, runWorkflow } from '../../scripts/n8n/rest/workflows';
import { openAccount, type TestAccount } from './support/account';
import { connect } from './support/instance';
import { chatNode, execute, inSequence, questionNodes } from './support/workflows';

const QUESTIONS = ['Question 1', 'Question 2', 'Question 3'];

const instance = connect();
let account: TestAccount;
beforeAll(async () => {
	account = await openAccount(instance.client);
});
beforeEach(() => account.sandbox.reset());
afterAll(() => account.sandbox.close());

/** Until the sandbox has as many requests open, it holds them for ever. */
const untilOpen = (count: number): Promise<true> =>
	poll(
		`${count} open requests`,
		async () => (account.sandbox.stats.open === count ? true : undefined),
		{
			timeoutSeconds: 20,
		},
	);

describe('Chat Completion while requests are open', () => {
	it('Stop: the execution is canceled and every connection closes', async () => {
		account.sandbox.setFaults([{ fault: 'hang' }]);
		const workflow = inSequence([...questionNodes(QUESTIONS), chatNode(account.credential)]);
		const { id } = await createWorkflow(instance.client, workflow);
		const executionId = await runWorkflow(instance.client, id, 'Start');
		await untilOpen(QUESTIONS.length);
		await stopExecution(instance.client, executionId);
		const { status } = await waitForExecution(instance.client, executionId);
		expect(status).toBe('canceled');
		await untilOpen(0);
		expect(account.sandbox.stats).toMatchObject({ closedEarly: QUESTIONS.length, billed: 0 });
	});

	it('Timeout of one second: the silent request is closed, the others are answered', async () => {
		account.sandbox.setFaults([{ fault: 'hang', match: { textIncludes: 'Question 2' } }]);
		const parameters = { execution: { timeoutSeconds: 1, maxRetries: 0 } };
		const chat = chatNode(account.credential, parameters, { onError: 'continueRegularOutput' });
		const execution = await execute(
			instance.client,
			inSequence([...questionNodes(QUESTIONS), chat]),
		);
		expect(itemsOf(execution, 'Chat').map(({ json }) => json['text'] ?? json['error'])).toEqual([
			'[sandbox] You said: Question 1',
			expect.stringMatching(/1 second/),
			'[sandbox] You said: Question 3',
		]);
		await untilOpen(0);
		expect(account.sandbox.stats).toMatchObject({ closedEarly: 1, billed: 2 });
	});
});
