import type { FailureDetails, FailureKind } from '../../../../nodes/shared/contract/failure';
import { describe as worded } from '../../../../nodes/shared/policy/describe';
import { EVERY_KIND, NOT_SENT } from './everyKind';

function failure(kind: FailureKind, more: Partial<FailureDetails> = {}): FailureDetails {
	return { kind, cause: 'the cause', retryable: false, ...more };
}

describe('describe', () => {
	it.each(EVERY_KIND)(
		'%s (%s): names what happened and what to do',
		(_title, kind, more, ...words) => {
			const [message, description] = words;
			expect(worded(failure(kind, more))).toEqual({ message, description });
		},
	);

	it.each(EVERY_KIND)('%s (%s): no alarming words, nothing empty', (_title, kind, more) => {
		const { message, description } = worded(failure(kind, { ...more, attempts: [] }));
		expect(message).not.toMatch(/error|failure|problem|mistake/i);
		expect([message.trim(), description.trim()]).not.toContain('');
		expect(`${message} ${description}`).not.toMatch(/undefined|null|\bNaN\b| {2}/);
	});

	it('402 “can only afford 1234”: says what to lower Max Tokens to', () => {
		const cause = 'You requested up to 4096 tokens, but can only afford 1234.';
		expect(worded(failure('credits', { cause, status: 402 })).description).toBe(
			`Set Max Tokens (under Options) to 1234 or less, or add credits at https://openrouter.ai/settings/credits. ${NOT_SENT}`,
		);
	});

	it.each([
		['Insufficient credits. Add more using https://openrouter.ai/credits', 'Insufficient credits.'],
		[
			'You can only afford 1234. To increase, visit https://openrouter.ai/settings/credits and add more credits',
			'You can only afford 1234.',
		],
	])('402 “%s”: where to pay is said once, in the description', (cause, kept) => {
		expect(worded(failure('credits', { cause, status: 402 })).message).toBe(
			`Not enough OpenRouter credits (402): ${kept}`,
		);
	});

	it.each([
		['a :free model', { model: 'a/1:free' }],
		['the daily limit of free models', { cause: 'Rate limit exceeded: free-models-per-day' }],
	])('429 of %s: explains the quota', (_title, more) => {
		expect(worded(failure('rateLimit', { status: 429, ...more })).description).toBe(
			'Free models allow 20 requests a minute and a fixed number a day (50, or 1,000 once 10 credits have been bought). Wait for the reset, or use the model without ":free".',
		);
	});

	it.each([
		"This endpoint's maximum context length is 8192 tokens",
		'context length exceeded',
		'Too many tokens in the prompt',
	])('400 “%s”: the prompt is too long', (cause) => {
		expect(worded(failure('badRequest', { cause, status: 400 })).description).toBe(
			'Shorten the prompt, lower Max Tokens, or choose a model with a larger context.',
		);
	});

	it.each([
		['geo', 'the region you are in'],
		['data_region', 'the data region of your account'],
		['data_policy:zdr', 'Zero Data Retention (Provider Preferences)'],
		['data_policy:training', 'Data Collection (Provider Preferences) or your privacy settings'],
		['max_price', 'the Max Price settings (Provider Preferences)'],
		['context_length', 'the length of the prompt and Max Tokens'],
		['require_parameters', 'Require Parameters (Provider Preferences)'],
		['quantization', 'Quantizations (Provider Preferences)'],
		['allowed_providers', 'Only These Providers or Ignore Providers (Provider Preferences)'],
		['something_new', 'something_new'],
	])('404 excluded by %s: names the setting', (by, setting) => {
		const info = { message: 'x', excludedBy: [by] };
		expect(worded(failure('notFound', { model: 'a/1', status: 404, info })).description).toBe(
			`Excluded by ${setting}: loosen it.`,
		);
	});

	it('404 excluded by two settings, with proposals: names them all', () => {
		const info = {
			message: 'x',
			excludedBy: ['max_price', 'quantization'],
			fallbackModels: ['b/2', 'c/3'],
		};
		expect(worded(failure('notFound', { model: 'a/1', info })).description).toBe(
			'Excluded by the Max Price settings (Provider Preferences) and Quantizations (Provider Preferences): loosen it. OpenRouter proposes: b/2, c/3.',
		);
	});

	it('404 that mentions the data policy: points to the privacy settings', () => {
		const info = { message: 'No endpoints found matching your data policy' };
		expect(worded(failure('notFound', { model: 'a/1', info })).description).toBe(
			'Excluded by your privacy settings: see https://openrouter.ai/settings/privacy.',
		);
	});

	it('a remedy from the place that knows: stands instead of the general one', () => {
		const details = failure('badInput', { parameter: 'Stop', remedy: 'Remove one.' });
		expect(worded(details)).toEqual({ message: 'Stop: the cause', description: 'Remove one.' });
	});

	it('a wait longer than allowed, after three tries: both are said', () => {
		const attempt = { model: 'a/1', outcome: 'rateLimit', status: 429, waitedMs: 0 };
		const details = failure('rateLimit', {
			remedy: 'Wait.',
			refusedWaitMs: 90_001,
			attempts: [attempt, attempt, attempt],
		});
		expect(worded(details).description).toBe(
			'Wait. The server asked to wait 91 seconds, which is longer than Max Delay (Seconds) allows. Tried 3 times.',
		);
	});

	it('a part of several that was sent: its name first, the tries of all are not counted', () => {
		const attempt = { model: 'a/1', outcome: 'upstream', status: 502, waitedMs: 0 };
		const details = failure('upstream', {
			status: 502,
			part: 'Part 2 of 3',
			remedy: 'Wait.',
			attempts: [attempt, attempt],
		});
		expect(worded(details)).toEqual({
			message: 'Part 2 of 3: The provider could not answer (502): the cause',
			description: 'Wait.',
		});
	});

	it('a single try: not mentioned', () => {
		const attempts = [{ model: 'a/1', outcome: 'upstream', waitedMs: 0 }];
		expect(worded(failure('upstream', { remedy: 'Wait.', attempts })).description).toBe('Wait.');
	});
});
