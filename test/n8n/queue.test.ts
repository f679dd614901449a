import { join } from 'node:path';
import { examplesFolder } from '../../scripts/lib/paths';
import { poll } from '../../scripts/lib/poll';
import { runCommand } from '../../scripts/lib/run-command';
import { readCompose } from '../../scripts/n8n/read-compose';
import { itemsOf, waitForExecution } from '../../scripts/n8n/rest/executions';
import { importFile, runImported } from '../../scripts/n8n/rest/run-file';
import { openAccount, type TestAccount } from './support/account';
import { sendFiles } from './support/fileJourney';
import { answerTo, askAll, countByQuestion, questions, type Reply } from './support/questions';
import { listFailed, openQueue, readWork, type TestQueue } from './support/queue';
import { readStream, type Chunk } from './support/streamReader';
import { chatNode } from './support/workflows';
import { openWebhook } from './support/webhookWorkflow';

const START_TIMEOUT_MS = 400_000;
const RECOVERY_TIMEOUT_MS = 150_000;

let queue: TestQueue;
let account: TestAccount;
beforeAll(async () => {
	queue = await openQueue();
	account = await openAccount(queue.client);
}, START_TIMEOUT_MS);
afterEach(() => account?.sandbox.reset());
afterAll(async () => {
	await account?.sandbox.close();
	await queue?.session.close();
});

const work = () => Promise.all(queue.workers.map(readWork));

/** A webhook in front of Chat Completion that asks the caller's question. */
const openChat = (
	path: string,
	responseMode: 'lastNode' | 'streaming',
	execution: Record<string, unknown> = {},
) => {
	const chat = chatNode(account.credential, {
		userMessage: '={{ $json.body.question }}',
		execution,
	});
	return openWebhook(queue.client, path, responseMode, chat);
};

describe('our nodes in n8n’s queue mode', () => {
	it.each([
		'chat-agent-with-tools.json',
		'chat-compare-models.json',
		'chat-completion.json',
		'chat-question-over-pdf.json',
		'image-generate-products.json',
		'list-models-cheapest-with-tools.json',
		'structured-extract-email-triage.json',
		'structured-extract-products.json',
	])('example %s: a worker runs it and every item comes out', async (name) => {
		const file = join(examplesFolder, name);
		const imported = await importFile(queue.client, file, [account.credential]);
		const execution = await runImported(queue.client, imported);
		expect(execution.error).toBeUndefined();
		expect(execution.status).toBe('success');
		expect(itemsOf(execution, execution.lastNode ?? '').length).toBeGreaterThan(0);
		expect((await work()).flatMap(({ begun }) => begun)).toContain(execution.id);
		expect(account.sandbox.requests.flatMap((request) => request.contractViolations)).toEqual([]);
	});

	it('health check of the compose file: passes as soon as n8n is ready', async () => {
		const [, , ...args] = readCompose().main.healthcheck.test;
		const { port } = new URL(queue.server.baseUrl);
		const check = args.map((arg) => arg.replace('5678', port));
		expect(await runCommand(process.execPath, check)).toMatchObject({ exitCode: 0, stderr: '' });
		const elsewhere = args.map((arg) => arg.replace('5678', '9'));
		expect((await runCommand(process.execPath, elsewhere)).exitCode).not.toBe(0);
	});

	it('files: kept in the database, every byte arrives', async () => {
		const { picture, recording, places, redrawn, captions } = await sendFiles(queue.client);
		expect(new Set(picture).size).toBe(1);
		expect(new Set(recording).size).toBe(1);
		expect(places).toEqual(['database', 'database', 'database']);
		expect(redrawn.toString('latin1', 1, 4)).toBe('PNG');
		expect(captions).toMatch(/^1\r?\n00:00:00,000 --> /);
	});

	it('a streaming webhook: the caller reads along while the worker still receives', async () => {
		const { url } = await openChat('stream', 'streaming', {
			idleTimeoutSeconds: 1,
			maxRetries: 0,
		});
		// The model falls silent after some words: what the reader has by then came through live.
		account.sandbox.setFaults([{ fault: 'stream-stall', options: { after: 4 } }]);
		const chunks: Chunk[] = [];
		const openWhileReading: number[] = [];
		for await (const chunk of readStream(url, 'Does it flow?')) {
			chunks.push(chunk);
			if (chunk.type === 'item') openWhileReading.push(account.sandbox.stats.open);
		}
		expect(chunks[0]?.type).toBe('begin');
		expect(openWhileReading.length).toBeGreaterThan(1);
		expect(openWhileReading[0]).toBe(1);
		expect(chunks.at(-1)?.type).toBe('error');
	});

	it('40 calls at once under a rate limit: both workers keep to it, every caller has its answer', async () => {
		const { url } = await openChat('limited', 'lastNode');
		const before = await work();
		account.sandbox.setLimits({ perSecond: 10, retryAfter: true });
		const asked = questions(40);
		const replies = await askAll(url, asked);
		expect(replies.map(({ answer }) => answer)).toEqual(asked.map(answerTo));
		expect(account.sandbox.stats.billed).toBe(asked.length);
		expect(account.sandbox.stats.total).toBeLessThan(2 * asked.length);
		const after = await work();
		for (const [index, { begun }] of after.entries()) {
			expect(begun.length).toBeGreaterThan(before[index]?.begun.length ?? 0);
		}
	});
});

describe('200 calls, and one of two busy workers killed', () => {
	const asked = questions(200);
	let workflowId: string;
	let replies: readonly Reply[];
	let sent: ReadonlyMap<string, number>;
	let billed: number;
	let interrupted: readonly string[];

	beforeAll(async () => {
		const { id, url } = await openChat('ask', 'lastNode');
		const [before] = await work();
		const { sandbox } = account;
		holdAnswersAfter(60);
		const calls = askAll(url, asked);
		// Both workers are full: they wait for as many answers as they may.
		await untilOpen(queue.workers.length * queue.workerConcurrency);
		await queue.workers[0]?.kill();
		sandbox.setLatency(200);
		replies = await calls;
		workflowId = id;
		sent = countByQuestion(sandbox.requests);
		({ billed } = sandbox.stats);
		const [{ begun, ended } = { begun: [], ended: [] }] = await work();
		interrupted = begun
			.slice(before?.begun.length)
			.filter((execution) => !ended.includes(execution));
	}, RECOVERY_TIMEOUT_MS);

	it('callers: each has the answer to its own question, or n8n’s error if the dead worker had it', () => {
		const answered = replies.filter(({ status }) => status === 200);
		expect(answered).toEqual(
			answered.map(({ question }) => ({
				question,
				status: 200,
				answer: answerTo(question),
				attempts: 1,
			})),
		);
		const refused = replies.filter(({ status }) => status !== 200);
		expect(refused).toEqual(
			refused.map(({ question }) => ({ question, status: 500, message: 'Error in workflow' })),
		);
		expect(refused).toHaveLength(queue.workerConcurrency);
	});

	it('provider: gets one request for each question, and bills one answer for each caller who has it', () => {
		expect([...sent.keys()].sort()).toEqual([...asked].sort());
		expect([...new Set(sent.values())]).toEqual([1]);
		expect(billed).toBe(asked.length - queue.workerConcurrency);
	});

	it('n8n: ends exactly what the dead worker had begun with an error, and does not run it again', async () => {
		const failed = await listFailed(queue.client, workflowId);
		expect(failed.map(({ id }) => id).sort()).toEqual([...interrupted].sort());
		for (const { id } of failed) {
			const { status, error } = await waitForExecution(queue.client, id);
			expect(status).toBe('error');
			expect(error?.message).toMatch(/^This execution failed to be processed too many times/);
		}
	});

	it('Retry of such an execution: asks for nothing, because n8n kept no input of it', async () => {
		const [first] = interrupted;
		await queue.client.call('POST', `/rest/executions/${first}/retry`, { loadWorkflow: false });
		expect(account.sandbox.stats.total).toBe(0);
	});

	it('the other worker is stopped, not killed: it finishes what it has begun', async () => {
		const { url } = await openChat('last', 'lastNode');
		account.sandbox.setLatency(2000);
		const begun = questions(5);
		const calls = askAll(url, begun);
		await untilOpen(begun.length);
		await queue.workers[1]?.stop();
		expect((await calls).map(({ answer }) => answer)).toEqual(begun.map(answerTo));
		expect(account.sandbox.stats.billed).toBe(begun.length);
	});

	/** The provider answers some requests fast and then takes its time, so that workers fill up. */
	function holdAnswersAfter(quickRequests: number): void {
		const { sandbox } = account;
		sandbox.setLatency(() => (sandbox.stats.total > quickRequests ? 10_000 : 200));
	}

	/** Until so many requests wait for their answer. */
	function untilOpen(requests: number): Promise<true> {
		const isOpen = () => (account.sandbox.stats.open === requests ? true : undefined);
		return poll(`${requests} open requests`, () => Promise.resolve(isOpen()), {
			timeoutSeconds: 60,
			intervalMs: 10,
		});
	}
});
