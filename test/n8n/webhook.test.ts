import { openAccount, type TestAccount } from './support/account';
import { connect } from './support/instance';
import { answerTo, askAll, questions } from './support/questions';
import { openWebhook } from './support/webhookWorkflow';
import { chatNode } from './support/workflows';

const instance = connect();
let account: TestAccount;
beforeAll(async () => {
	account = await openAccount(instance.client);
});
afterAll(() => account.sandbox.close());

describe('Chat Completion behind a production webhook', () => {
	it('ten calls at once: each caller gets the answer to its own question', async () => {
		const chat = chatNode(account.credential, { userMessage: '={{ $json.body.question }}' });
		const { url } = await openWebhook(instance.client, 'ask', 'lastNode', chat);
		const asked = questions(10);
		const replies = await askAll(url, asked);
		expect(replies).toEqual(
			asked.map((question) => ({
				question,
				status: 200,
				answer: answerTo(question),
				attempts: 1,
			})),
		);
	});
});
