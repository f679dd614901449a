import { useSandbox } from './chat';
import { runExtract } from './extract';

describe('Structured Extract, bad input', () => {
	const sandbox = useSandbox();
	const cases: Array<[string, Record<string, unknown>, string]> = [
		['no text and no file', { text: ' ' }, 'Text: it is empty'],
		['no fields', { fields: {} }, 'Fields: there is none'],
		[
			'a field without a name',
			{
				fields: {
					values: [
						{ name: 'a', type: 'string' },
						{ name: ' ', type: 'string' },
					],
				},
			},
			'Fields: field 2 has no name',
		],
		[
			'two fields of one name',
			{
				fields: {
					values: [
						{ name: 'a', type: 'string' },
						{ name: 'a', type: 'number' },
					],
				},
			},
			'Fields: two fields have the name “a”',
		],
		[
			'a choice without values',
			{ fields: { values: [{ name: 'mood', type: 'enum', enumValues: ' , ' }] } },
			'Fields: “mood” is one of several values, but none is entered',
		],
		[
			'an example that is no JSON',
			{ schemaType: 'example', exampleJson: '{ name: }' },
			'JSON Example: this is not valid JSON',
		],
		[
			'an example with an empty list',
			{ schemaType: 'example', exampleJson: '{ "a": { "tags": [] } }' },
			'JSON Example: “a.tags” is an empty list',
		],
		[
			'an unknown type',
			{
				schemaType: 'jsonSchema',
				jsonSchema: '{ "type": "object", "properties": { "a": { "type": "text" } } }',
			},
			'JSON Schema: “properties.a.type” is “text”',
		],
		[
			'a reference that leads out',
			{
				schemaType: 'jsonSchema',
				jsonSchema: '{ "type": "object", "properties": { "a": { "$ref": "#/$defs/b" } } }',
			},
			'JSON Schema: the reference “#/$defs/b” leads nowhere inside the schema',
		],
		[
			'a list at the root in Object mode',
			{
				schemaType: 'jsonSchema',
				jsonSchema: '{ "type": "array", "items": { "type": "object" } }',
			},
			'JSON Schema: its root is a list',
		],
	];

	test.each(cases)(
		'%s: an error that names the place, and nothing is sent',
		async (_title, parameters, message) => {
			const run = await runExtract(sandbox.current, {
				parameters: JSON.parse(JSON.stringify(parameters)),
			});

			expect(run.error?.message).toContain(message);
			expect(sandbox.current.requests).toEqual([]);
		},
	);
});
