import type { ErrorInfo } from '../../../../nodes/shared/contract/failure';
import { errorInfo } from '../../../../nodes/shared/wire/errorInfo';

const GENERIC = { code: 502, message: 'Provider returned error' };

function wrapping(raw: unknown): unknown {
	return { ...GENERIC, metadata: { provider_name: 'Anvil', raw } };
}

describe('errorInfo', () => {
	it.each([
		['text', 'The model is overloaded', 'The model is overloaded'],
		['text with line breaks', ' one\n  two\t three ', 'one two three'],
		['JSON in a text', '{"error":{"message":"Quota used up","type":"x"}}', 'Quota used up'],
		['JSON in a text, flat', '{"message":"Quota used up"}', 'Quota used up'],
		['JSON in a text, a list', '["a"]', '["a"]'],
		['broken JSON in a text', '{"error":', '{"error":'],
		['an object', { error: { message: 'Quota used up' } }, 'Quota used up'],
		['an object with a text as error', { error: 'Quota used up' }, 'Quota used up'],
		['JSON in JSON', '{"error":"{\\"message\\":\\"x\\"}"}', '{"message":"x"}'],
		['three levels deep', { error: { error: { message: 'deep' } }, message: 'top' }, 'deep'],
		['an error without words beside a message', { error: {}, message: 'top' }, 'top'],
		['an object without words', { status: 1 }, 'Provider returned error'],
		['an empty text', '', 'Provider returned error'],
		['blank text', '   ', 'Provider returned error'],
		['null', null, 'Provider returned error'],
		['a number', 7, 'Provider returned error'],
	])('metadata.raw is %s: the most telling sentence', (_title, raw, message) => {
		const known: ErrorInfo = { message, code: 502, providerName: 'Anvil' };
		expect(errorInfo(wrapping(raw))).toEqual(known);
	});

	it('every member there is: read', () => {
		const error = {
			code: 404,
			message: 'No endpoints',
			metadata: {
				error_type: 'not_found',
				provider_name: 'Anvil',
				reasons: ['violence'],
				retry_after_seconds: 3,
			},
			availability: {
				code: 'constraint_filtered',
				retryable: false,
				retry_after: 7,
				excluded_by: ['max_price'],
				fallback_models: ['b/2'],
			},
		};
		expect(errorInfo(error)).toEqual({
			message: 'No endpoints',
			code: 404,
			errorType: 'not_found',
			providerName: 'Anvil',
			reasons: ['violence'],
			retryable: false,
			availabilityCode: 'constraint_filtered',
			excludedBy: ['max_price'],
			fallbackModels: ['b/2'],
			retryAfterSeconds: 7,
		});
	});

	it.each([
		['guardrail patterns', { metadata: { patterns: ['iban'] } }, { reasons: ['iban'] }],
		['error_type beside the message', { error_type: 'server' }, { errorType: 'server' }],
		['seconds in the metadata', { metadata: { retry_after_seconds: 0 } }, { retryAfterSeconds: 0 }],
		['a status as text', { code: '429' }, { code: 429 }],
		['a word as code', { code: 'invalid_api_key' }, {}],
		['a code of 0', { code: 0 }, {}],
		['members of other types', { code: {}, metadata: 7, availability: 'x' }, {}],
		['nulls', { code: null, metadata: null, availability: null }, {}],
		[
			'one member of another type among good ones',
			{ metadata: { reasons: 'violence', provider_name: 'Anvil' } },
			{ providerName: 'Anvil' },
		],
	])('%s: what can be read', (_title, more, known) => {
		expect(errorInfo({ message: 'no luck', ...more })).toEqual({ message: 'no luck', ...known });
	});

	it.each([
		['a text', 'Not allowed', { message: 'Not allowed' }],
		['an empty object', {}, { message: 'no reason given' }],
		['a message of another type', { message: 7 }, { message: 'no reason given' }],
		['an empty text', '', undefined],
		['nothing', undefined, undefined],
		['null', null, undefined],
		['a number', 500, undefined],
		['true', true, undefined],
	])('the error itself is %s: what can be said of it', (_title, error, info) => {
		expect(errorInfo(error)).toEqual(info);
	});

	it('a payload of 5,000 letters: cut to 400', () => {
		expect(errorInfo({ message: 'x'.repeat(5000) })?.message).toBe(`${'x'.repeat(400)}…`);
	});
});
