import { jsonOf, PERSON } from './extract';
import { runNode } from './harness';
import { listen, type LocalServer } from './localServer';

const ADA = '{"name":"Ada","age":36}';

/** Models whose catalogue entry, or whose refusal, decides in which form they are asked. */
describe('Structured Extract, models that take less', () => {
	let server: LocalServer;
	let bodies: Array<Record<string, unknown>> = [];
	let supported: string[] | undefined;
	let refuses: (body: Record<string, unknown>) => string | undefined = () => undefined;

	beforeAll(async () => {
		server = await listen((request, response) => {
			const chunks: Buffer[] = [];
			request.on('data', (chunk: Buffer) => chunks.push(chunk));
			request.on('end', () => {
				const [status, body] = answer(request.url ?? '', Buffer.concat(chunks).toString());
				response.writeHead(status, { 'content-type': 'application/json' });
				response.end(JSON.stringify(body));
			});
		});
	});
	beforeEach(() => {
		bodies = [];
		refuses = () => undefined;
	});
	afterAll(async () => await server.close());

	function answer(url: string, text: string): [number, unknown] {
		if (url.startsWith('/models')) {
			const data = supported === undefined ? [] : [{ id: 'a/b', supported_parameters: supported }];
			return [200, { data }];
		}
		const body: Record<string, unknown> = JSON.parse(text);
		bodies.push(body);
		const reason = refuses(body);
		if (reason !== undefined) return [400, { error: { code: 400, message: reason } }];
		const call = {
			id: 'c',
			type: 'function',
			function: { name: 'extracted_data', arguments: ADA },
		};
		const message = 'tools' in body ? { content: null, tool_calls: [call] } : { content: ADA };
		return [200, { model: 'a/b', choices: [{ finish_reason: 'stop', message }] }];
	}

	async function run(parameters = {}) {
		return await runNode('openRouterStructuredExtract', {
			parameters: {
				model: { __rl: true, mode: 'id', value: 'a/b' },
				text: 'Ada is 36.',
				fields: PERSON,
				...parameters,
			},
			credentials: {
				openRouterAccountApi: { apiKey: 'sandbox-key', baseUrl: server.baseUrl },
			},
		});
	}

	test('only functions: a forced call, whose arguments are the data', async () => {
		supported = ['tools', 'tool_choice', 'response_format'];
		const result = await run();

		expect(jsonOf(result)).toEqual([{ name: 'Ada', age: 36 }]);
		expect(bodies).toMatchObject([
			{
				tools: [
					{ function: { name: 'extracted_data', strict: true, parameters: { type: 'object' } } },
				],
				tool_choice: { type: 'function', function: { name: 'extracted_data' } },
				provider: { require_parameters: true },
			},
		]);
		expect(bodies[0]).not.toHaveProperty('response_format');
	});

	test('only JSON mode: json_object, with the schema in the prompt and healing when wished', async () => {
		supported = ['response_format'];
		await run({ options: { responseHealing: true } });

		expect(bodies).toMatchObject([
			{
				response_format: { type: 'json_object' },
				plugins: [{ id: 'response-healing' }],
				messages: [{ content: expect.stringContaining('"additionalProperties":false') }, {}],
			},
		]);
		expect(bodies[0]).not.toHaveProperty('provider');
	});

	test('nothing of it: the schema in the prompt alone', async () => {
		supported = ['temperature'];
		const result = await run();

		expect(jsonOf(result)).toEqual([{ name: 'Ada', age: 36 }]);
		expect(Object.keys(bodies[0] ?? {}).sort()).toEqual(['messages', 'model']);
	});

	test('unknown model that refuses schemas and functions: asked down the ladder', async () => {
		supported = undefined;
		refuses = (body) =>
			JSON.stringify(body).includes('json_schema')
				? 'This model does not support json_schema'
				: 'tools' in body
					? 'tool use is not supported'
					: undefined;
		const result = await run();

		expect(jsonOf(result)).toEqual([{ name: 'Ada', age: 36 }]);
		expect(
			bodies.map((body) => Object.keys(body).filter((key) => /tools|format/.test(key))),
		).toEqual([['response_format'], ['tools'], ['response_format']]);
	});

	test('a provider that takes no such strict schema: the same form without strict', async () => {
		supported = undefined;
		refuses = (body) =>
			JSON.stringify(body).includes('"strict":true')
				? "Invalid schema for response_format 'extracted_data'"
				: undefined;
		await run();

		expect(bodies).toMatchObject([
			{ response_format: { json_schema: { strict: true } } },
			{ response_format: { json_schema: { strict: false } } },
		]);
	});

	test('a refusal about something else: no other form is tried', async () => {
		refuses = () => 'Input is too long';
		const result = await run();

		expect(bodies).toHaveLength(1);
		expect(result.error).toMatchObject({ httpCode: '400' });
	});

	test('Require Parameters off: stays off', async () => {
		supported = ['structured_outputs'];
		await run({ providerPreferences: { requireParameters: false } });

		expect(bodies[0]).not.toHaveProperty('provider');
	});
});
