import { useSandbox } from './chat';
import { bodiesOf, CAPABLE, field, jsonOf, PERSON, runExtract } from './extract';
import { binaryFile, binaryItem, runNode } from './harness';

const ADA = '{"name":"Ada","age":36}';

describe('Structured Extract', () => {
	const sandbox = useSandbox();

	test('fields: a strict schema is sent, the item is the data itself and paired', async () => {
		sandbox.current.setReplies([{ content: ADA }]);
		const run = await runExtract(sandbox.current, {
			parameters: {
				fields: {
					values: [
						field('name', 'string', { description: 'Full name', required: true }),
						field('age', 'integer', { required: true }),
						field('email', 'email', { required: false }),
						field('mood', 'enum', { enumValues: 'good, bad', required: false }),
					],
				},
				instructions: 'Ages in years',
			},
		});

		expect(run.error).toBeUndefined();
		expect(run.items).toEqual([[{ json: { name: 'Ada', age: 36 }, pairedItem: { item: 0 } }]]);
		expect(bodiesOf(sandbox.current)).toEqual([
			{
				model: CAPABLE,
				messages: [
					{ role: 'system', content: expect.stringMatching(/Ages in years$/) },
					{ role: 'user', content: 'Ada is 36.' },
				],
				response_format: {
					type: 'json_schema',
					json_schema: {
						name: 'extracted_data',
						strict: true,
						schema: {
							type: 'object',
							properties: {
								name: { type: 'string', description: 'Full name' },
								age: { type: 'integer' },
								email: { type: ['string', 'null'], description: '(format: email)' },
								mood: { type: ['string', 'null'], enum: ['good', 'bad', null] },
							},
							required: ['name', 'age', 'email', 'mood'],
							additionalProperties: false,
						},
					},
				},
				provider: { require_parameters: true },
			},
		]);
		expect(sandbox.current.requests.flatMap((one) => one.contractViolations)).toEqual([]);
	});

	test('the default model: no look into the catalogue', async () => {
		sandbox.current.setReplies([{ content: ADA }]);
		const run = await runExtract(sandbox.current, {
			parameters: { model: { __rl: true, mode: 'list', value: 'openrouter/auto' } },
		});

		expect(jsonOf(run)).toEqual([{ name: 'Ada', age: 36 }]);
		expect(sandbox.current.requests.map(({ path }) => path)).toEqual(['/chat/completions']);
	});

	test('several items: the catalogue is asked once, each item has its own schema', async () => {
		const run = await runExtract(sandbox.current, {
			parameters: {
				schemaType: 'jsonSchema',
				jsonSchema:
					'={{ { type: "object", properties: { [$json.text]: { type: "string" } }, required: [$json.text] } }}',
			},
			texts: ['a', 'b', 'c'],
		});

		expect(run.items[0]?.map(({ json }) => Object.keys(json))).toEqual([['a'], ['b'], ['c']]);
		expect(sandbox.current.requests.filter(({ path }) => path === '/models')).toHaveLength(1);
	});

	test('an example: its types are the schema, objects inside lists included', async () => {
		sandbox.current.setReplies([{ content: '{"lines":[{"text":"Pen","price":2}],"paid":true}' }]);
		const run = await runExtract(sandbox.current, {
			parameters: {
				schemaType: 'example',
				exampleJson: '{ "lines": [{ "text": "Ink", "price": 1.5 }], "paid": false }',
			},
		});

		expect(jsonOf(run)).toEqual([{ lines: [{ text: 'Pen', price: 2 }], paid: true }]);
	});

	test('List: one item for each record, all paired with their input', async () => {
		sandbox.current.setReplies([
			{ match: { textIncludes: 'both' }, content: `{"items":[${ADA},{"name":"Bob","age":7}]}` },
			{ content: '{"items":[]}' },
		]);
		const run = await runExtract(sandbox.current, {
			parameters: { outputMode: 'list' },
			texts: ['nobody', 'both'],
		});

		expect(run.items).toEqual([
			[
				{ json: { name: 'Ada', age: 36 }, pairedItem: { item: 1 } },
				{ json: { name: 'Bob', age: 7 }, pairedItem: { item: 1 } },
			],
		]);
	});

	test('a schema without a strict form: sent as it is, with a hint', async () => {
		const schema = {
			type: 'object',
			properties: { name: { type: 'string' } },
			additionalProperties: { type: 'number' },
		};
		sandbox.current.setReplies([{ content: '{"name":"Ada","height":1.7}' }]);
		const run = await runExtract(sandbox.current, {
			parameters: { schemaType: 'jsonSchema', jsonSchema: JSON.stringify(schema) },
		});

		expect(jsonOf(run)).toEqual([{ name: 'Ada', height: 1.7 }]);
		expect(bodiesOf(sandbox.current)).toMatchObject([
			{ response_format: { json_schema: { strict: false, schema } } },
		]);
		expect(run.hints.map(({ message }) => message)).toEqual([
			'The schema has no strict form, so models follow it less surely: it has objects whose keys are not known beforehand. The answers were checked and fit.',
		]);
	});

	test('references: sent under $defs, followed when nulls become absent', async () => {
		const schema = {
			type: 'object',
			properties: { boss: { $ref: '#/definitions/person' } },
			required: ['boss'],
			definitions: {
				person: {
					type: 'object',
					properties: { name: { type: 'string' }, phone: { type: 'string' } },
					required: ['name'],
				},
			},
		};
		sandbox.current.setReplies([{ content: '{"boss":{"name":"Ada","phone":null}}' }]);
		const run = await runExtract(sandbox.current, {
			parameters: { schemaType: 'jsonSchema', jsonSchema: JSON.stringify(schema) },
		});

		expect(jsonOf(run)).toEqual([{ boss: { name: 'Ada' } }]);
		expect(bodiesOf(sandbox.current)).toMatchObject([
			{
				response_format: {
					json_schema: {
						strict: true,
						schema: {
							properties: { boss: { $ref: '#/$defs/person' } },
							$defs: { person: { required: ['name', 'phone'], additionalProperties: false } },
						},
					},
				},
			},
		]);
	});

	test('a PDF and no text: it goes along as a file', async () => {
		sandbox.current.setReplies([{ content: ADA }]);
		const pdf = Buffer.from('%PDF-1.4\n%%EOF');
		const run = await runNode('openRouterStructuredExtract', {
			parameters: {
				model: { __rl: true, mode: 'id', value: CAPABLE },
				text: '',
				attachments: { binaryFields: 'data', urls: 'https://example.com/scan.png' },
				fields: PERSON,
			},
			input: [binaryItem({ data: binaryFile(pdf, 'application/pdf', 'a.pdf') })],
			credentials: {
				openRouterAccountApi: { apiKey: 'sandbox-key', baseUrl: sandbox.current.baseUrl },
			},
		});

		expect(jsonOf(run)).toEqual([{ name: 'Ada', age: 36 }]);
		expect(bodiesOf(sandbox.current)).toMatchObject([
			{
				messages: [
					{ role: 'system' },
					{
						role: 'user',
						content: [
							{ type: 'text', text: 'Extract from the attachments.' },
							{ type: 'image_url', image_url: { url: 'https://example.com/scan.png' } },
							{
								type: 'file',
								file: {
									filename: 'a.pdf',
									file_data: `data:application/pdf;base64,${pdf.toString('base64')}`,
								},
							},
						],
					},
				],
			},
		]);
	});

	test('Include Metadata in List mode: on the first record only, so that costs add up', async () => {
		sandbox.current.setReplies([{ content: `{"items":[${ADA},${ADA}]}` }]);
		const run = await runExtract(sandbox.current, {
			parameters: { outputMode: 'list', options: { includeMetadata: true } },
		});

		expect(jsonOf(run)).toMatchObject([
			{
				name: 'Ada',
				_openrouter: {
					model: CAPABLE,
					repairs: 0,
					usage: { promptTokens: expect.any(Number) },
					attempts: [{ model: CAPABLE, outcome: 'success', status: 200, waitedMs: 0 }],
				},
			},
			{ name: 'Ada', age: 36 },
		]);
		expect(jsonOf(run)[1]).toEqual({ name: 'Ada', age: 36 });
	});

	test('a legitimate single root key: kept', async () => {
		sandbox.current.setReplies([{ content: '{"result":"done"}' }]);
		const run = await runExtract(sandbox.current, {
			parameters: { fields: { values: [field('result', 'string')] } },
		});

		expect(jsonOf(run)).toEqual([{ result: 'done' }]);
	});

	test('Simplify off: the body as it came', async () => {
		sandbox.current.setReplies([{ content: ADA }]);
		const run = await runExtract(sandbox.current, { parameters: { simplify: false } });

		expect(jsonOf(run)).toMatchObject([{ choices: [{ message: { content: ADA } }] }]);
	});
});
