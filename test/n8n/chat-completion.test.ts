import { join } from 'node:path';
import { examplesFolder } from '../../scripts/lib/paths';
import { itemsOf } from '../../scripts/n8n/rest/executions';
import { importFile, runImported } from '../../scripts/n8n/rest/run-file';
import { openAccount, type TestAccount } from './support/account';
import { connect } from './support/instance';
import { chatNode, execute, inSequence, node, questionNodes } from './support/workflows';

const instance = connect();
let account: TestAccount;
beforeAll(async () => {
	account = await openAccount(instance.client, { latencyMs: 20 });
});
beforeEach(() => account.sandbox.reset());
afterAll(() => account.sandbox.close());

const numbered = (count: number) => Array.from({ length: count }, (_, i) => `Question ${i + 1}`);

describe('Chat Completion in n8n', () => {
	it('example workflow: every question answered, in order, beside its question', async () => {
		const file = join(examplesFolder, 'chat-completion.json');
		const imported = await importFile(instance.client, file, [account.credential]);
		const execution = await runImported(instance.client, imported);
		expect(execution.error).toBeUndefined();
		const rows = itemsOf(execution, 'Question and Answer').map(({ json }) => json);
		expect(rows).toHaveLength(5);
		for (const row of rows) {
			expect(row['answer']).toContain(row['question']);
			expect(row['cost']).toEqual(expect.any(Number));
		}
		expect(account.sandbox.requests.flatMap((request) => request.contractViolations)).toEqual([]);
	});

	it('output: the documented keys, paired with the incoming item', async () => {
		const workflow = inSequence([...questionNodes(['One?', 'Two?']), chatNode(account.credential)]);
		const items = itemsOf(await execute(instance.client, workflow), 'Chat');
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
		expect(items[1]?.json).toMatchObject({
			text: expect.stringContaining('Two?'),
			model: expect.any(String),
			finishReason: 'stop',
			usage: { cost: expect.any(Number), totalTokens: expect.any(Number) },
			attempts: [{ outcome: expect.any(String) }],
		});
	});

	it('first attempts fail with 429, 500, 502 and 503: every item answered, none asked for twice', async () => {
		const faults = ['rate-limit', 'server-error', 'bad-gateway', 'unavailable'] as const;
		account.sandbox.setFaults(
			faults.map((fault, index) => ({
				fault,
				match: { textIncludes: `Question ${index + 1}` },
				times: 1,
			})),
		);
		const questions = numbered(9);
		const workflow = inSequence([...questionNodes(questions), chatNode(account.credential)]);
		const execution = await execute(instance.client, workflow);
		expect(execution.status).toBe('success');
		const texts = itemsOf(execution, 'Chat').map(({ json }) => json['text']);
		expect(texts).toEqual(questions.map((question) => expect.stringContaining(question)));
		expect(account.sandbox.stats.billed).toBe(questions.length);
	});

	it('one item is refused and nothing says to go on: the run ends with what to do', async () => {
		account.sandbox.setFaults([{ fault: 'bad-request', match: { textIncludes: 'Question 2' } }]);
		const workflow = inSequence([...questionNodes(numbered(3)), chatNode(account.credential)]);
		const execution = await execute(instance.client, workflow);
		expect(execution.status).toBe('error');
		expect(execution.error?.message).not.toBe('');
	});

	it('Continue on Fail: the refused item carries its reason, the others their answers', async () => {
		account.sandbox.setFaults([{ fault: 'bad-request', match: { textIncludes: 'Question 2' } }]);
		const chat = chatNode(account.credential, {}, { onError: 'continueRegularOutput' });
		const execution = await execute(
			instance.client,
			inSequence([...questionNodes(numbered(3)), chat]),
		);
		expect(execution.status).toBe('success');
		const [first, second, third] = itemsOf(execution, 'Chat');
		expect(first?.json['text']).toContain('Question 1');
		expect(second?.json).toMatchObject({ error: expect.any(String), details: { status: 400 } });
		expect(second?.pairedItem).toEqual({ item: 1 });
		expect(third?.json['text']).toContain('Question 3');
	});

	it('error output: the refused item leaves through it, the others do not', async () => {
		account.sandbox.setFaults([{ fault: 'bad-request', match: { textIncludes: 'Question 2' } }]);
		const chat = chatNode(account.credential, {}, { onError: 'continueErrorOutput' });
		const workflow = inSequence([
			...questionNodes(numbered(3)),
			chat,
			node('After', 'n8n-nodes-base.noOp', 1, {}),
		]);
		const execution = await execute(instance.client, workflow);
		expect(itemsOf(execution, 'Chat', 0).map(({ json }) => json['text'])).toEqual([
			expect.stringContaining('Question 1'),
			expect.stringContaining('Question 3'),
		]);
		expect(itemsOf(execution, 'Chat', 1)).toEqual([
			{
				json: {
					question: 'Question 2',
					error:
						'The request was not accepted for openrouter/auto (400): Invalid request parameters',
					details: {
						description:
							'Check the parameters of this item against what the model supports (List Models shows it).',
						kind: 'badRequest',
						status: 400,
						model: 'openrouter/auto',
						attempts: [
							{ model: 'openrouter/auto', outcome: 'badRequest', status: 400, waitedMs: 0 },
						],
						usage: {
							promptTokens: 0,
							completionTokens: 0,
							totalTokens: 0,
							cachedTokens: 0,
							reasoningTokens: 0,
							cost: 0,
						},
					},
				},
				pairedItem: { item: 1 },
			},
		]);
		expect(itemsOf(execution, 'After')).toHaveLength(2);
	});

	it('empty prompt: refused before anything is sent, naming the field and the item', async () => {
		const workflow = inSequence([...questionNodes(['Fine?', '']), chatNode(account.credential)]);
		const execution = await execute(instance.client, workflow);
		expect(execution.status).toBe('error');
		expect(JSON.stringify(execution.error)).toMatch(/User Message/);
	});
});
