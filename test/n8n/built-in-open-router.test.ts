import { createCredential, testCredential } from '../../scripts/n8n/rest/credentials';
import { itemsOf } from '../../scripts/n8n/rest/executions';
import { openAccount, type TestAccount } from './support/account';
import { connect } from './support/instance';
import { execute, inSequence, node, questionNodes } from './support/workflows';

const instance = connect();
let account: TestAccount;
beforeAll(async () => {
	account = await openAccount(instance.client);
});
afterAll(() => account.sandbox.close());

/** n8n's own credential; its hidden base URL leads to the sandbox. */
const builtInData = () => ({ apiKey: account.apiKey, url: account.sandbox.baseUrl });
const createBuiltIn = () =>
	createCredential(instance.client, {
		name: 'Built-in',
		type: 'openRouterApi',
		data: builtInData(),
	});

describe("n8n's own OpenRouter support beside our package", () => {
	it('credential openRouterApi: its test still works', async () => {
		const result = await testCredential(instance.client, await createBuiltIn(), builtInData());
		expect(result).toMatchObject({ status: 'OK' });
	});

	it('OpenRouter Chat Model under a Basic LLM Chain: still answers, at its own base URL', async () => {
		const { id, name } = await createBuiltIn();
		const chain = node('Chain', '@n8n/n8n-nodes-langchain.chainLlm', 1.7, {
			promptType: 'define',
			text: '={{ $json.question }}',
		});
		const model = node(
			'Model',
			'@n8n/n8n-nodes-langchain.lmChatOpenRouter',
			1,
			{ model: 'openai/gpt-4.1-mini', options: {} },
			{ credentials: { openRouterApi: { id, name } } },
		);
		const workflow = inSequence([...questionNodes(['Still there?']), chain]);
		const target = [[{ node: 'Chain', type: 'ai_languageModel', index: 0 }]];
		const execution = await execute(instance.client, {
			...workflow,
			nodes: [...workflow.nodes, model],
			connections: { ...workflow.connections, Model: { ai_languageModel: target } },
		});
		expect(execution.error).toBeUndefined();
		expect(itemsOf(execution, 'Chain')[0]?.json['text']).toContain('Still there?');
		expect(account.sandbox.requests.map(({ path }) => path)).toContain('/chat/completions');
	});
});
