import { useSandbox } from './chat';
import { bodiesOf, CAPABLE, jsonOf, runExtract } from './extract';

const ADA = '{"name":"Ada","age":36}';
const WRONG = '{"name":"Ada","age":"36"}';
const OTHER = 'openai/gpt-4o';

describe('Structured Extract, when the first answer does not fit', () => {
	const sandbox = useSandbox();

	test('a repair: same conversation with answer, violations and schema; usage is summed', async () => {
		sandbox.current.setReplies([
			{ match: { textIncludes: 'Ada is 36.' }, content: WRONG },
			{ content: ADA },
		]);
		const run = await runExtract(sandbox.current, {
			parameters: { options: { includeMetadata: true } },
		});

		expect(jsonOf(run)).toMatchObject([
			{
				name: 'Ada',
				age: 36,
				_openrouter: {
					repairs: 1,
					attempts: [{ outcome: 'invalidOutput' }, { outcome: 'success' }],
				},
			},
		]);
		expect(bodiesOf(sandbox.current)[1]).toMatchObject({
			messages: [
				{ role: 'system' },
				{ role: 'user', content: 'Ada is 36.' },
				{ role: 'assistant', content: WRONG },
				{
					role: 'user',
					content: expect.stringMatching(
						/- age: expected a whole number, got "36"[\s\S]*"additionalProperties":false/,
					),
				},
			],
			response_format: { type: 'json_schema' },
		});
	});

	test('Max Repairs 0: no repair, and the error lists the violations', async () => {
		sandbox.current.setReplies([{ content: WRONG }]);
		const run = await runExtract(sandbox.current, {
			parameters: { options: { maxRepairs: 0, includeRawAnswer: true } },
			onError: 'continueRegularOutput',
		});

		expect(bodiesOf(sandbox.current)).toHaveLength(1);
		expect(jsonOf(run)).toMatchObject([
			{
				error: `The answer does not fit the schema for ${CAPABLE}: age: expected a whole number, got "36"`,
				details: {
					kind: 'invalidOutput',
					violations: ['age: expected a whole number, got "36"'],
					rawAnswer: WRONG,
				},
			},
		]);
	});

	test('all repairs in vain: the next fallback model starts over', async () => {
		sandbox.current.setReplies([
			{ match: { model: CAPABLE }, content: WRONG },
			{ match: { model: OTHER }, content: ADA },
		]);
		const run = await runExtract(sandbox.current, {
			parameters: { fallbackModels: [OTHER], options: { includeMetadata: true } },
		});

		expect(jsonOf(run)).toMatchObject([
			{ age: 36, _openrouter: { model: OTHER, repairs: 2, attempts: Array(4).fill({}) } },
		]);
		expect(
			bodiesOf(sandbox.current).map((body) => JSON.parse(JSON.stringify(body)).messages.length),
		).toEqual([2, 4, 6, 2]);
	});

	test('Fall Back On without Invalid Output: the error of the first model', async () => {
		sandbox.current.setReplies([{ content: WRONG }]);
		const run = await runExtract(sandbox.current, {
			parameters: { fallbackModels: [OTHER] },
			execution: { clientFallbackOn: ['errors'] },
		});

		expect(bodiesOf(sandbox.current)).toHaveLength(3);
		expect(run.error).toMatchObject({
			message: `The answer does not fit the schema for ${CAPABLE}: age: expected a whole number, got "36", after 2 repairs`,
		});
	});

	test('a refusal: an error that says so, without a repair', async () => {
		sandbox.current.setReplies([{ message: { content: null, refusal: 'I cannot do that.' } }]);
		const run = await runExtract(sandbox.current);

		expect(bodiesOf(sandbox.current)).toHaveLength(1);
		expect(run.error).toMatchObject({
			message: `The model gave no answer for ${CAPABLE}: it declined (“I cannot do that.”)`,
		});
	});

	test('a content filter: an error that says so, without a repair', async () => {
		sandbox.current.setReplies([{ content: '{"na', finishReason: 'content_filter' }]);
		const run = await runExtract(sandbox.current);

		expect(bodiesOf(sandbox.current)).toHaveLength(1);
		expect(run.error).toMatchObject({
			message: `The model gave no answer for ${CAPABLE}: a content filter stopped it`,
		});
	});

	test('cut off at the maximum length: an error that names Max Tokens, without a repair', async () => {
		sandbox.current.setReplies([{ content: '{"name":"Ad', finishReason: 'length' }]);
		const run = await runExtract(sandbox.current);

		expect(bodiesOf(sandbox.current)).toHaveLength(1);
		expect(run.error).toMatchObject({
			message: `The answer was cut off at its maximum length for ${CAPABLE}: the JSON breaks off before its end`,
			description: expect.stringContaining('Raise Max Tokens'),
		});
	});
});
