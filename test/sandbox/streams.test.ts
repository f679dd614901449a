import type { FaultName } from '../../sandbox/server';
import { chatBody, postChat, readCompletion, useSandbox, waitFor } from './client';

const sandbox = useSandbox();

interface Chunk {
	choices?: Array<{
		delta: { content?: string; tool_calls?: object[] };
		finish_reason: string | null;
	}>;
	usage?: { cost: number };
	error?: { code: number | string };
}

const stream = async (fields: object = {}, init: RequestInit = {}): Promise<Response> =>
	await postChat(sandbox(), chatBody('Grüße ✨', { stream: true, ...fields }), init);

async function readEvents(response: Response): Promise<string[]> {
	return (await response.text()).split('\n\n').filter((event) => event !== '');
}

const readChunks = (events: string[]): Chunk[] =>
	events
		.filter((event) => event.startsWith('data: {'))
		.map((event): Chunk => JSON.parse(event.slice('data: '.length)));

const joinText = (chunks: Chunk[]): string =>
	chunks
		.flatMap(({ choices }) => choices ?? [])
		.reduce((text, c) => text + (c.delta.content ?? ''), '');

async function provoke(fault: FaultName): Promise<string[]> {
	sandbox().setFaults([{ fault }]);
	return await readEvents(await stream());
}

describe('streams', () => {
	it('plain question: keep-alive, chunks, usage without choices, [DONE]', async () => {
		const response = await stream();
		expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
		const events = await readEvents(response);
		expect(events[0]).toBe(': OPENROUTER PROCESSING');
		expect(events.at(-1)).toBe('data: [DONE]');
		const chunks = readChunks(events);
		expect(joinText(chunks)).toBe('[sandbox] You said: Grüße ✨');
		expect(chunks.at(-1)).toMatchObject({ choices: [], usage: { prompt_tokens: 5 } });
		expect(chunks.at(-2)?.choices?.[0]?.finish_reason).toBe('stop');
	});

	it('tool call: id and name first, arguments in pieces', async () => {
		sandbox().setReplies([{ toolCalls: [{ name: 'f', arguments: { city: 'Paris' } }] }]);
		const chunks = readChunks(await readEvents(await stream()));
		const calls = chunks.flatMap(({ choices }) => choices?.[0]?.delta.tool_calls ?? []);
		expect(calls[0]).toEqual({
			index: 0,
			id: 'call_sandbox_1',
			type: 'function',
			function: { name: 'f', arguments: '' },
		});
		expect(calls.slice(1).every((call) => !('id' in call))).toBe(true);
	});

	it.each([
		['stream-error', 502],
		['stream-error-string', 'server_error'],
	] as const)('%s: an error chunk with code %s ends it', async (fault, code) => {
		const events = await provoke(fault);
		const last = readChunks(events).at(-1);
		expect(last?.error?.code).toBe(code);
		expect(last?.choices?.[0]?.finish_reason).toBe('error');
		expect(events).not.toContain('data: [DONE]');
		expect(sandbox().requests[0]?.billed).toBe(false);
	});

	it('stream-comments-error: no text before the error', async () => {
		const events = await provoke('stream-comments-error');
		expect(events.slice(0, 3)).toEqual(Array(3).fill(': OPENROUTER PROCESSING'));
		expect(readChunks(events)).toHaveLength(1);
	});

	it('stream-no-done: whole text, no terminator, billed', async () => {
		const events = await provoke('stream-no-done');
		expect(joinText(readChunks(events))).toBe('[sandbox] You said: Grüße ✨');
		expect(events).not.toContain('data: [DONE]');
		expect(sandbox().requests[0]?.billed).toBe(true);
	});

	it('stream-usage-with-choice: usage beside the finish reason', async () => {
		const last = readChunks(await provoke('stream-usage-with-choice')).at(-1);
		expect(last?.choices?.[0]?.finish_reason).toBe('stop');
		expect(last?.usage?.cost).toBeGreaterThan(0);
	});

	it('stream-usage-without-choices: the key is missing', async () => {
		const last = readChunks(await provoke('stream-usage-without-choices')).at(-1);
		expect(last).not.toHaveProperty('choices');
		expect(last).toHaveProperty('usage');
	});

	it('stream-bytes: the same text in small pieces', async () => {
		sandbox().setFaults([{ fault: 'stream-bytes' }]);
		const response = await stream();
		const pieces: Uint8Array[] = [];
		for await (const piece of response.body ?? []) pieces.push(piece);
		const text = Buffer.concat(pieces).toString('utf8');
		expect(pieces.length).toBeGreaterThan(20);
		expect(joinText(readChunks(text.split('\n\n')))).toBe('[sandbox] You said: Grüße ✨');
	});

	it('stream-buffered: JSON although a stream was asked for', async () => {
		sandbox().setFaults([{ fault: 'stream-buffered' }]);
		const response = await stream();
		expect(response.headers.get('content-type')).toBe('application/json');
		expect((await readCompletion(response)).object).toBe('chat.completion');
	});

	it('stream-cut: the connection breaks after the first pieces', async () => {
		sandbox().setFaults([{ fault: 'stream-cut' }]);
		const response = await stream();
		await expect(response.text()).rejects.toThrow();
		await waitFor(() => sandbox().stats.open === 0);
		expect(sandbox().requests[0]).toMatchObject({ answered: false, closedEarly: false });
	});

	it('stream-stall: pieces, then silence until the client leaves', async () => {
		sandbox().setFaults([{ fault: 'stream-stall' }]);
		const controller = new AbortController();
		const response = await stream({}, { signal: controller.signal });
		const reader = response.body?.getReader();
		expect((await reader?.read())?.value?.length).toBeGreaterThan(0);
		controller.abort();
		await waitFor(() => sandbox().stats.closedEarly === 1);
	});

	it('fault for streams and a plain request: answered as usual', async () => {
		sandbox().setFaults([{ fault: 'stream-cut' }]);
		expect((await postChat(sandbox(), chatBody('Hi'))).status).toBe(200);
	});
});
