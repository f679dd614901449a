import { join } from 'node:path';
import { examplesFolder } from '../../scripts/lib/paths';
import { activateWorkflow, createWorkflow } from '../../scripts/n8n/rest/workflows';
import { callWebhook } from '../../scripts/n8n/rest/webhooks';
import { readWorkflowFile, withCredentials } from '../../scripts/n8n/rest/workflow-file';
import { openAccount, type TestAccount } from './support/account';
import { toolScript } from './support/agents';
import { connect } from './support/instance';

const MAIN = 'openai/gpt-4o-mini';
const FALLBACK = 'anthropic/claude-haiku-4.5';

const instance = connect();
let account: TestAccount;
beforeAll(async () => {
	account = await openAccount(instance.client);
});
afterAll(() => account.sandbox.close());

describe('the example of an agent with tools', () => {
	it('main model down: the fallback uses both tools and its answer streams to the chat', async () => {
		const file = await readWorkflowFile(join(examplesFolder, 'agent-with-tools.json'));
		const workflow = withCredentials(file, [account.credential]);
		const open = workflow.nodes.map((node) =>
			node.name === 'Chat'
				? { ...node, parameters: { ...node.parameters, public: true, mode: 'webhook' } }
				: node,
		);
		const saved = await createWorkflow(instance.client, { ...workflow, nodes: open });
		await activateWorkflow(instance.client, saved);
		account.sandbox.setFaults([{ fault: 'bad-gateway', match: { model: MAIN } }]);
		account.sandbox.setReplies(toolScript(2, (turn, call) => `call_${turn}_${call}`));
		const webhookId = String(open.find(({ name }) => name === 'Chat')?.['webhookId']);
		const response = await callWebhook(`${instance.baseUrl}/webhook/${webhookId}/chat`, {
			action: 'sendMessage',
			sessionId: 'example',
			chatInput: 'Count to two',
		});
		expect(await response.text()).toContain('All');
		expect(account.sandbox.requests.map(({ body }) => body)).toMatchObject(
			Array.from({ length: 3 }, () => ({ model: MAIN, models: [FALLBACK], stream: true })),
		);
	});
});
