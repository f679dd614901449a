import { activateWorkflow, createWorkflow } from '../../scripts/n8n/rest/workflows';
import { callWebhook } from '../../scripts/n8n/rest/webhooks';
import { openAccount, type TestAccount } from './support/account';
import { connect } from './support/instance';
import { chatNode, node } from './support/workflows';

const instance = connect();
let account: TestAccount;
beforeAll(async () => {
	account = await openAccount(instance.client);
});
afterAll(() => account.sandbox.close());

describe('Chat Completion behind a production webhook', () => {
	it('ten calls at once: each caller gets the answer to its own question', async () => {
		const path = 'ask';
		const webhook = node(
			'Webhook',
			'n8n-nodes-base.webhook',
			2.1,
			{ httpMethod: 'POST', path, responseMode: 'lastNode', options: {} },
			{ webhookId: path },
		);
		const chat = chatNode(account.credential, { userMessage: '={{ $json.body.question }}' });
		const saved = await createWorkflow(instance.client, {
			name: 'Webhook test',
			nodes: [webhook, chat],
			connections: { Webhook: { main: [[{ node: 'Chat', type: 'main', index: 0 }]] } },
			settings: { executionOrder: 'v1' },
		});
		await activateWorkflow(instance.client, saved);
		const questions = Array.from({ length: 10 }, (_, index) => `Question ${index + 1}?`);
		const url = `${instance.baseUrl}/webhook/${path}`;
		const answers = await Promise.all(
			questions.map(async (question) => (await callWebhook(url, { question })).json()),
		);
		expect(answers).toEqual(
			questions.map((question) =>
				expect.objectContaining({ text: expect.stringContaining(question) }),
			),
		);
	});
});
