import { openAccount, type TestAccount } from './support/account';
import { connect } from './support/instance';
import { readStream, type Chunk } from './support/streamReader';
import { openWebhook } from './support/webhookWorkflow';
import { chatNode } from './support/workflows';

const instance = connect();
let account: TestAccount;
beforeAll(async () => {
	account = await openAccount(instance.client);
});
afterEach(() => account.sandbox.reset());
afterAll(() => account.sandbox.close());

/** A webhook that streams what Chat Completion answers; gives its address. */
async function streamingWebhook(path: string): Promise<string> {
	const chat = chatNode(account.credential, { userMessage: '={{ $json.body.question }}' });
	return (await openWebhook(instance.client, path, 'streaming', chat)).url;
}

async function ask(url: string, question: string): Promise<Chunk[]> {
	const chunks: Chunk[] = [];
	for await (const chunk of readStream(url, question)) chunks.push(chunk);
	return chunks;
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
