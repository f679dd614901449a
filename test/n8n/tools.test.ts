import { itemsOf } from '../../scripts/n8n/rest/executions';
import { openAccount, type TestAccount } from './support/account';
import { connect } from './support/instance';
import { chatNode, execute, inSequence, node, questionNodes } from './support/workflows';

const instance = connect();
let account: TestAccount;
beforeAll(async () => {
	account = await openAccount(instance.client);
});
afterAll(() => account.sandbox.close());

describe('Chat Completion with a tool of n8n connected', () => {
	it('the Calculator: the model gets its result and answers', async () => {
		const { sandbox, credential } = account;
		sandbox.setReplies([
			{
				match: { lastRole: 'user' },
				content: null,
				toolCalls: [{ id: 'c1', name: 'Calculator', arguments: { input: '6*7' } }],
				finishReason: 'tool_calls',
			},
			{ match: { lastRole: 'tool' }, content: 'It is 42.' },
		]);
		const workflow = inSequence([...questionNodes(['6 times 7?']), chatNode(credential)]);
		const execution = await execute(instance.client, {
			...workflow,
			nodes: [
				...workflow.nodes,
				node('Calculator', '@n8n/n8n-nodes-langchain.toolCalculator', 1, {}),
			],
			connections: {
				...workflow.connections,
				Calculator: { ai_tool: [[{ node: 'Chat', type: 'ai_tool', index: 0 }]] },
			},
		});
		expect(itemsOf(execution, 'Chat')[0]?.json).toMatchObject({
			text: 'It is 42.',
			toolsUsed: [{ name: 'Calculator', result: '42' }],
		});
	});
});
