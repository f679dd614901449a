import { activateWorkflow, createWorkflow } from '../../scripts/n8n/rest/workflows';
import { callWebhook } from '../../scripts/n8n/rest/webhooks';
import { openAccount, type TestAccount } from './support/account';
import { connect } from './support/instance';
import { chatNode, node } from './support/workflows';

interface Chunk {
	type: string;
	content?: string;
}

const instance = connect();
let account: TestAccount;
beforeAll(async () => {
	account = await openAccount(instance.client);
});
afterEach(() => account.sandbox.reset());
afterAll(() => account.sandbox.close());

/** Saves and activates a webhook that streams what Chat Completion answers; gives its address. */
async function streamingWebhook(path: string): Promise<string> {
	const webhook = node(
		'Webhook',
		'n8n-nodes-base.webhook',
		2.1,
		{ httpMethod: 'POST', path, responseMode: 'streaming', options: {} },
		{ webhookId: path },
	);
	const saved = await createWorkflow(instance.client, {
		name: path,
		nodes: [webhook, chatNode(account.credential, { userMessage: '={{ $json.body.question }}' })],
		connections: { Webhook: { main: [[{ node: 'Chat', type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
	});
	await activateWorkflow(instance.client, saved);
	return `${instance.baseUrl}/webhook/${path}`;
}

async function ask(url: string, question: string): Promise<Chunk[]> {
	const response = await callWebhook(url, { question });
	const lines = (await response.text()).split('\n').filter((line) => line.trim() !== '');
	return lines.map((line) => JSON.parse(line));
}

describe('Chat Completion behind a streaming webhook', () => {
	it('an answer: comes in pieces, between a begin and an end', async () => {
		const chunks = await ask(await streamingWebhook('stream'), 'Does it flow?');
		const types = chunks.map(({ type }) => type);
		expect([types[0], types.at(-1)]).toEqual(['begin', 'end']);
		const pieces = chunks.filter(({ type }) => type === 'item').map(({ content }) => content);
		expect(pieces.length).toBeGreaterThan(1);
		expect(pieces.join('')).toBe('[sandbox] You said: Does it flow?');
	});

	it('a broken stream: the reader is told why, in plain words', async () => {
		account.sandbox.setFaults([{ fault: 'stream-error', options: { after: 4 } }]);
		const chunks = await ask(await streamingWebhook('broken-stream'), 'Does it break?');
		expect(chunks.at(-1)).toMatchObject({
			type: 'error',
			content: expect.stringMatching(/Run the node again later|Fallback Models/),
		});
	});
});
