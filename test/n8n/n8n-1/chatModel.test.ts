import { openAccount, type TestAccount } from '../support/account';
import { agentWorkflow, ourModel } from '../support/agents';
import { connect } from '../support/instance';
import { execute } from '../support/workflows';

const instance = connect();
let account: TestAccount;
beforeAll(async () => {
	account = await openAccount(instance.client);
});
afterAll(() => account.sandbox.close());

describe('Chat Model in an n8n without the SDK for chat models', () => {
	it('AI Agent: the run ends saying what to do, and nothing is sent', async () => {
		const workflow = agentWorkflow(ourModel(account.credential), ['Hello?']);
		const { status, error } = await execute(instance.client, workflow);
		expect(status).toBe('error');
		expect(error).toMatchObject({
			message: 'This version of n8n has no SDK for chat models',
			description: 'Update n8n, or use OpenRouter Chat Completion, which runs on every version.',
		});
		expect(account.sandbox.requests).toEqual([]);
	});
});
