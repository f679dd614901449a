import { withModel } from './agent';
import { runChat, useSandbox } from './chat';
import { loadPackage } from './harness';

/** What Node says on an n8n that does not bring the SDK. */
jest.mock('@n8n/ai-node-sdk', () => {
	throw new Error("Cannot find module '@n8n/ai-node-sdk'");
});

describe('the package on an n8n without the SDK for chat models', () => {
	const sandbox = useSandbox();

	it('loading: every node loads', async () => {
		const { nodeTypes } = await loadPackage();
		expect(Object.keys(nodeTypes)).toEqual(
			expect.arrayContaining([
				'n8n-nodes-openrouter-suite.openRouterChatCompletion',
				'n8n-nodes-openrouter-suite.openRouterChatModel',
			]),
		);
	});

	it('another node: works', async () => {
		const run = await runChat(sandbox.current);
		expect(run.items[0]?.[0]?.json['text']).toBe('[sandbox] You said: What is n8n?');
	});

	it('the chat model: says what to do', async () => {
		const run = await withModel(sandbox.current, (model) => model.invoke([]));
		expect(run.error).toMatchObject({
			message: expect.stringContaining('This version of n8n has no SDK for chat models'),
			description: expect.stringContaining('Update n8n'),
		});
		expect(sandbox.current.requests).toEqual([]);
	});
});
