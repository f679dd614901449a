import { binaryFile, binaryItem, runNode, type NodeOptions, type RunResult } from './harness';
import { listen, type LocalServer } from './localServer';
import { TestNode, testCredential } from './testNode';

let server: LocalServer;
let onSilence: () => void = () => {};

beforeAll(async () => {
	server = await listen((request, response) => {
		if (request.url === '/silence') {
			request.on('close', () => response.destroy());
			return onSilence();
		}
		const isPaid = request.url !== '/unpaid';
		response.writeHead(isPaid ? 200 : 402, { 'content-type': 'application/json' });
		response.end(
			JSON.stringify(
				isPaid
					? { authorization: request.headers.authorization, path: request.url }
					: { error: { message: 'Add credits' } },
			),
		);
	});
});

afterAll(async () => {
	await server.close();
});

function run(options: NodeOptions = {}): Promise<RunResult> {
	return runNode('test', {
		nodeTypes: { test: new TestNode() },
		credentialTypes: { testApi: testCredential },
		credentials: { testApi: { apiKey: 'secret', baseUrl: server.baseUrl } },
		...options,
	});
}

const reply = (path: string) => ({ authorization: 'Bearer secret', path });
const okOrUnpaid = {
	parameters: { path: '={{ $json.path }}' },
	input: [{ json: { path: '/a' } }, { json: { path: '/unpaid' } }, { json: { path: '/b' } }],
};

describe('engine harness', () => {
	test('expression per item: requests are authenticated, items paired, hints kept', async () => {
		const { items, error, hints } = await run({
			parameters: { path: '={{ $json.path }}' },
			input: [{ json: { path: '/a' } }, { json: { path: '/b' } }],
		});

		expect(error).toBeUndefined();
		expect(items).toEqual([
			[
				{ json: { reply: reply('/a'), size: 0, tools: 0 }, pairedItem: { item: 0 } },
				{ json: { reply: reply('/b'), size: 0, tools: 0 }, pairedItem: { item: 1 } },
			],
		]);
		expect(hints).toEqual([{ message: '2 asked', location: 'outputPane' }]);
	});

	test('402: the run ends with the NodeApiError n8n made of it', async () => {
		const { error, items } = await run({ parameters: { path: '/unpaid' } });

		// The engine stores a copy of the error's fields, not the instance.
		expect(error).toMatchObject({
			name: 'NodeApiError',
			httpCode: '402',
			description: 'Add credits',
		});
		expect(items).toEqual([]);
	});

	test('402 and continueRegularOutput: the item stays in its place', async () => {
		const { items, error } = await run({
			...okOrUnpaid,
			settings: { onError: 'continueRegularOutput' },
		});

		expect(error).toBeUndefined();
		expect(items).toHaveLength(1);
		expect(items[0]?.map((item) => item.pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
		expect(items[0]?.[1]?.json).toHaveProperty('error');
	});

	test('402 and continueErrorOutput: the item leaves by the second output', async () => {
		const { items } = await run({ ...okOrUnpaid, settings: { onError: 'continueErrorOutput' } });

		expect(items.map((output) => output.map((item) => item.pairedItem))).toEqual([
			[{ item: 0 }, { item: 2 }],
			[{ item: 1 }],
		]);
	});

	test('Stop while a request is open: the run ends as canceled', async () => {
		const { run: ended } = await run({
			parameters: { path: '/silence' },
			cancelAfter: (cancel) => {
				onSilence = cancel;
			},
		});

		expect(ended.status).toBe('canceled');
	});

	test('binary item: the node reads its bytes', async () => {
		const { items } = await run({
			input: [binaryItem({ data: binaryFile(Buffer.from('12345'), 'text/plain', 'a.txt') })],
		});

		expect(items[0]?.[0]?.json).toMatchObject({ size: 5 });
	});

	test('connected tools: the node gets them', async () => {
		const tool = { name: 'clock', invoke: async () => 'noon' };
		const { items, error } = await run({ tools: { clock: tool, watch: tool } });

		expect(error).toBeUndefined();
		expect(items[0]?.[0]?.json).toMatchObject({ tools: 2 });
	});

	test('streaming: chunks arrive in order, and none without it', async () => {
		const streamed = await run({ stream: true });
		const plain = await run();

		expect(streamed.chunks.map(({ type, content }) => [type, content])).toEqual([
			['begin', undefined],
			['item', 'chunk'],
			['end', undefined],
		]);
		expect(plain.chunks).toEqual([]);
	});

	test('credential without a base URL: the default of its form is used', async () => {
		const { error } = await run({ credentials: { testApi: { apiKey: 'secret' } } });

		expect(error).toMatchObject({ httpCode: 'ECONNREFUSED' });
	});
});
