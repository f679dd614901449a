import type { JsonObject } from '../../../../nodes/shared/contract/json';
import { readCompletion } from '../../../../nodes/shared/wire/completion';
import { detailsThrownBy } from '../../support/thrown';

const USAGE = { prompt_tokens: 3, completion_tokens: 2, cost: 0.5 };
const BILL = {
	promptTokens: 3,
	completionTokens: 2,
	totalTokens: 5,
	cachedTokens: 0,
	reasoningTokens: 0,
	cost: 0.5,
};
const ORIGIN = { id: 'gen-1', model: 'a/1', provider: 'Anvil' };

/** A completion with one choice, as the API sends it. */
function completion(message: JsonObject | null, choice: JsonObject = {}): JsonObject {
	const choices = [{ index: 0, finish_reason: 'stop', message, ...choice }];
	return { ...ORIGIN, object: 'chat.completion', created: 1, choices, usage: USAGE };
}

const PLAIN = {
	...ORIGIN,
	finishReason: 'stop',
	text: 'Hi',
	toolCalls: [],
	citations: [],
	hasMedia: false,
	usage: BILL,
};

const CALL = {
	id: 'call_1',
	type: 'function',
	function: { name: 'look_up', arguments: '{"a":1}' },
};

describe('readCompletion, good answers', () => {
	it('text: read', () => {
		expect(readCompletion(completion({ role: 'assistant', content: 'Hi' }))).toEqual(PLAIN);
	});

	it('only the choices, no usage: read', () => {
		const body = { choices: [{ message: { content: 'Hi' } }] };
		expect(readCompletion(body)).toEqual({
			text: 'Hi',
			toolCalls: [],
			citations: [],
			hasMedia: false,
		});
	});

	it('several choices: the first', () => {
		const other = { index: 1, finish_reason: 'stop', message: { content: 'Ho' } };
		const body = completion({ content: 'Hi' });
		const choices = Array.isArray(body['choices']) ? [...body['choices'], other] : [];
		expect(readCompletion({ ...body, choices })).toEqual(PLAIN);
	});

	it('content in parts: their texts, joined', () => {
		const content = [{ type: 'text', text: 'H' }, { type: 'x' }, 7, { type: 'text', text: 'i' }];
		expect(readCompletion(completion({ content }))).toEqual(PLAIN);
	});

	it('reasoning beside the text: kept', () => {
		expect(readCompletion(completion({ content: 'Hi', reasoning: 'hm' }))).toEqual({
			...PLAIN,
			reasoning: 'hm',
		});
	});

	it('tool calls without text: no flaw', () => {
		const bare = { function: { name: 'now' } };
		const message = { content: null, tool_calls: [CALL, bare] };
		expect(readCompletion(completion(message, { finish_reason: 'tool_calls' }))).toEqual({
			...PLAIN,
			text: '',
			finishReason: 'tool_calls',
			toolCalls: [
				{ id: 'call_1', name: 'look_up', arguments: '{"a":1}' },
				{ id: '', name: 'now', arguments: '' },
			],
		});
	});

	it('citations: their address, title and excerpt; other annotations are left out', () => {
		const annotations = [
			{
				type: 'url_citation',
				url_citation: { url: 'https://a.test/1', title: 'One', start_index: 0 },
			},
			{
				type: 'url_citation',
				url_citation: { url: 'https://a.test/2', title: '', content: 'two' },
			},
			{ type: 'file', file: { hash: 'x' } },
			null,
		];
		expect(readCompletion(completion({ content: 'Hi', annotations }))).toEqual({
			...PLAIN,
			citations: [
				{ url: 'https://a.test/1', title: 'One' },
				{ url: 'https://a.test/2', content: 'two' },
			],
		});
	});

	it.each([
		['pictures', { images: [{ type: 'image_url' }] }],
		['sound', { audio: { id: 'audio_1' } }],
	])('%s without text: no flaw', (_title, media) => {
		const answer = readCompletion(completion({ content: '', ...media }));
		expect(answer).toEqual({ ...PLAIN, text: '', hasMedia: true });
	});

	it('members of other types: absent', () => {
		const message = { content: 'Hi', refusal: 7, reasoning: {}, tool_calls: 'x', images: 'x' };
		expect(readCompletion({ ...completion(message), id: 5, model: null, provider: [] })).toEqual({
			...PLAIN,
			id: undefined,
			model: undefined,
			provider: undefined,
		});
	});
});

describe('readCompletion, flawed answers', () => {
	it.each([
		['length', { content: 'Hi' }, 'truncated'],
		['length', { content: '' }, 'empty'],
		['stop', { content: '' }, 'empty'],
		['stop', { content: null }, 'empty'],
		['stop', { content: null, reasoning: 'hm' }, 'empty'],
		['', { content: '', reasoning: 'hm' }, 'empty'],
		['stop', null, 'empty'],
		['content_filter', { content: 'Hi' }, 'refused'],
		['content_filter', { content: '' }, 'refused'],
		['stop', { content: null, refusal: 'No.' }, 'refused'],
		['', { content: null, refusal: 'No.' }, 'refused'],
		['stop', { content: 'Hi' }, undefined],
	])('finish reason “%s”, message %j: %s', (finish_reason, message, flaw) => {
		expect(readCompletion(completion(message, { finish_reason })).flaw).toBe(flaw);
	});
});

describe('readCompletion, no answers', () => {
	it.each([
		['', { content: '' }],
		[null, { content: null }],
		[null, { content: [] }],
		['', null],
	])('finish reason %j, message %j: empty, worth a retry', (finish_reason, message) => {
		expect(detailsThrownBy(() => readCompletion(completion(message, { finish_reason })))).toEqual({
			kind: 'empty',
			cause: 'nothing was generated and no reason was given',
			retryable: true,
			model: 'a/1',
			provider: 'Anvil',
			usage: BILL,
		});
	});

	it('no choices in the list: empty, worth a retry', () => {
		const body = { ...ORIGIN, choices: [], usage: USAGE };
		expect(detailsThrownBy(() => readCompletion(body))).toEqual({
			kind: 'empty',
			cause: 'the list of choices is empty',
			retryable: true,
			model: 'a/1',
			provider: 'Anvil',
			usage: BILL,
		});
	});

	const NO_CHOICES: JsonObject[] = [
		{},
		{ choices: null },
		{ choices: {} },
		{ choices: ['x'] },
		{ choices: [{ message: 'x' }] },
		{ object: 'list', data: [] },
	];
	it.each(NO_CHOICES)('%j: malformed, worth a retry', (body) => {
		expect(detailsThrownBy(() => readCompletion({ ...body, usage: USAGE }))).toEqual({
			kind: 'malformed',
			cause: 'The answer holds no choices',
			retryable: true,
			usage: BILL,
		});
	});

	it('an error in the choice: the status it carries, with the bill', () => {
		const error = {
			code: 429,
			message: 'Slow down',
			metadata: { error_type: 'rate_limit_exceeded' },
		};
		const body = completion({ content: 'Hal' }, { finish_reason: 'error', error });
		expect(detailsThrownBy(() => readCompletion(body))).toEqual({
			kind: 'rateLimit',
			status: 429,
			cause: 'Slow down',
			retryable: true,
			model: 'a/1',
			provider: 'Anvil',
			usage: BILL,
			info: { message: 'Slow down', code: 429, errorType: 'rate_limit_exceeded' },
		});
	});

	it('an error in the choice that names its provider: that one is named', () => {
		const error = {
			code: 403,
			message: 'x',
			metadata: { provider_name: 'Bolt', reasons: ['hate'] },
		};
		const details = detailsThrownBy(() => readCompletion(completion(null, { error })));
		expect(details).toEqual({
			kind: 'moderation',
			status: 403,
			cause: 'x',
			retryable: false,
			model: 'a/1',
			provider: 'Bolt',
			usage: BILL,
			info: { message: 'x', code: 403, providerName: 'Bolt', reasons: ['hate'] },
		});
	});

	it.each([
		['no error', undefined, 'the provider broke off without a reason'],
		['an error of null', null, 'the provider broke off without a reason'],
		['an error without a code', { message: 'Boom' }, 'Boom'],
		['an error in words', 'Boom', 'Boom'],
	])(
		'finish reason “error” with %s: the provider’s fault, worth a retry',
		(_title, error, cause) => {
			const body = completion({ content: 'Hal' }, { finish_reason: 'error', error });
			expect(detailsThrownBy(() => readCompletion(body))).toEqual({
				kind: 'upstream',
				status: 502,
				cause,
				retryable: true,
				model: 'a/1',
				provider: 'Anvil',
				usage: BILL,
				info: { message: cause },
			});
		},
	);
});
