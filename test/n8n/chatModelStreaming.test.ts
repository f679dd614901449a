import { callWebhook } from '../../scripts/n8n/rest/webhooks';
import { activateWorkflow, createWorkflow } from '../../scripts/n8n/rest/workflows';
import { openAccount, type TestAccount } from './support/account';
import { agentNode, ourModel, toolScript, withSubNodes } from './support/agents';
import { connect } from './support/instance';
import { node } from './support/workflows';

const instance = connect();
let account: TestAccount;
let url: string;
beforeAll(async () => {
	account = await openAccount(instance.client);
	url = await openChat();
});
beforeEach(() => account.sandbox.reset());
afterAll(() => account.sandbox.close());

/** An agent with two tools and memory behind n8n's chat. @returns where to send messages */
async function openChat(): Promise<string> {
	const langchain = '@n8n/n8n-nodes-langchain';
	const chat = node(
		'Chat',
		`${langchain}.chatTrigger`,
		1.4,
		{ public: true, mode: 'webhook', options: { responseMode: 'streaming' } },
		{ webhookId: 'agent-chat' },
	);
	const agent = { ...agentNode(), parameters: { options: { maxIterations: 12 } } };
	const execution = { maxRetries: 1, maxDelaySeconds: 0.02, idleTimeoutSeconds: 0.2 };
	const saved = await createWorkflow(
		instance.client,
		withSubNodes(
			{
				name: 'Agent chat',
				nodes: [chat, agent],
				connections: { Chat: { main: [[{ node: 'Agent', type: 'main', index: 0 }]] } },
				settings: { executionOrder: 'v1' },
			},
			'Agent',
			[
				[ourModel(account.credential, { execution }), 'ai_languageModel'],
				[node('Calculator', `${langchain}.toolCalculator`, 1, {}), 'ai_tool'],
				[node('Think', `${langchain}.toolThink`, 1.1, {}), 'ai_tool'],
				[node('Memory', `${langchain}.memoryBufferWindow`, 1.3, {}), 'ai_memory'],
			],
		),
	);
	await activateWorkflow(instance.client, saved);
	return `${instance.baseUrl}/webhook/agent-chat/chat`;
}

/** What the chat shows for a message: the pieces in order, an error as the last of them. */
async function say(chatInput: string, sessionId: string): Promise<string[]> {
	const response = await callWebhook(url, { action: 'sendMessage', sessionId, chatInput });
	const lines = (await response.text()).split('\n').filter((line) => line !== '');
	return lines
		.map((line): { type: string; content?: string } => JSON.parse(line))
		.flatMap(({ type, content }) => (['item', 'error'].includes(type) ? [content ?? ''] : []));
}

const bodies = () => account.sandbox.requests.map(({ body }) => Object(body));

describe('Chat Model streaming to the chat through an AI Agent', () => {
	it('an answer: comes in pieces, the session goes along', async () => {
		const pieces = await say('Tell me a story, please', 'session-1');
		expect(pieces.join('')).toBe('[sandbox] You said: Tell me a story, please');
		expect(pieces.length).toBeGreaterThan(1);
		expect(bodies()).toMatchObject([{ stream: true, session_id: 'session-1' }]);
	});

	it('IDs of calls that the model uses again and again: every turn is told', async () => {
		account.sandbox.setReplies(toolScript(5, (_turn, call) => `call_${call}`));
		const pieces = await say('Count to five', 'session-2');
		expect(pieces.join('')).toContain('All 5 turns are done.');
		expect(bodies().at(-1).messages).toHaveLength(1 + 5 * 3);
		expect(account.sandbox.requests.flatMap((one) => one.contractViolations)).toEqual([]);
	});

	it('the next message of the session: begins with the bytes of the one before', async () => {
		account.sandbox.setReplies(toolScript(1, (turn, call) => `call_${turn}_${call}`));
		await say('Count to one', 'session-3');
		account.sandbox.setReplies([]);
		await say('Thank you', 'session-3');
		const [before, after] = bodies()
			.slice(-2)
			.map(({ messages }) => JSON.stringify(messages).slice(0, -1));
		expect(after?.startsWith(before ?? '?')).toBe(true);
	});

	it.each(['bad-gateway', 'reset-before-headers', 'stream-comments-error'] as const)(
		'%s before the first token: asked again, shown once',
		async (fault) => {
			account.sandbox.setFaults([{ fault, times: 1 }]);
			const pieces = await say('Hello', `session-${fault}`);
			expect(pieces.join('')).toBe('[sandbox] You said: Hello');
			expect(account.sandbox.requests).toHaveLength(2);
		},
	);

	it.each([
		['stream-error', /disconnected|could not answer/],
		['stream-cut', /connection|network/i],
		['stream-stall', /silent|Timeout/i],
	] as const)('%s after it: not asked again, ends with what happened', async (fault, message) => {
		account.sandbox.setFaults([{ fault, options: { after: 3 } }]);
		const pieces = await say('Tell me a story, please', `session-${fault}`);
		expect(pieces[0]).toContain('[sandbox]');
		expect(pieces.at(-1)).toMatch(message);
		expect(account.sandbox.requests).toHaveLength(1);
	});
});
