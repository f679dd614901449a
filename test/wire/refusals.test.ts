import type { FailureDetails } from '../../nodes/shared/contract/failure';
import { attempt } from '../../nodes/shared/transport/attempt';
import { readCompletion } from '../../nodes/shared/wire/completion';
import { fakeHost, START } from '../unit/support/fakeHost';
import { detailsRejectedBy } from '../unit/support/thrown';
import { replyFrom } from './replay';

const DRAFT = { method: 'POST', path: '/chat/completions', body: { model: 'a/1' } } as const;
const NO_TOKENS = { cachedTokens: 0, reasoningTokens: 0 };

async function read(fixture: string): Promise<unknown> {
	const { body } = await attempt(fakeHost([replyFrom(fixture)]), DRAFT, 1000);
	return readCompletion(body);
}

const FREE =
	'Rate limit exceeded: free-models-per-day. Add 10 credits to unlock 1000 free model requests per day';
const FILTERED =
	'No endpoints found for meta-llama/llama-3.3-70b-instruct that match your preferences.';
const AFFORD =
	'This request requires more credits, or fewer max_tokens. You requested up to 64000 tokens, but can only afford 1234. To increase, visit https://openrouter.ai/settings/credits and add more credits';
const FLAGGED =
	'openai/gpt-4o requires moderation on OpenAI. Your input was flagged for "violence/graphic". No credits were charged.';
const LIMITED = 'qwen/qwen3-32b:free is temporarily rate-limited upstream. Please retry shortly.';

const IN_THE_ANSWER: Array<[fixture: string, details: FailureDetails]> = [
	[
		'completion-blank',
		{
			kind: 'empty',
			cause: 'nothing was generated and no reason was given',
			retryable: true,
			model: 'meta-llama/llama-3.3-70b-instruct',
			provider: 'Together',
			usage: { promptTokens: 11, completionTokens: 0, totalTokens: 11, ...NO_TOKENS, cost: 0 },
		},
	],
	[
		'choice-error',
		{
			kind: 'upstream',
			status: 502,
			cause: 'Upstream idle timeout exceeded',
			retryable: true,
			model: 'qwen/qwen3-32b',
			provider: 'Chutes',
			info: {
				message: 'Upstream idle timeout exceeded',
				code: 502,
				errorType: 'provider_unavailable',
			},
			usage: { promptTokens: 5, completionTokens: 3, totalTokens: 8, ...NO_TOKENS, cost: 1e-6 },
		},
	],
	[
		'error-200',
		{
			kind: 'rateLimit',
			status: 429,
			cause: LIMITED,
			retryable: true,
			provider: 'Chutes',
			info: { message: LIMITED, code: 429, providerName: 'Chutes' },
		},
	],
	[
		'portal-html-200',
		{
			kind: 'malformed',
			status: 200,
			cause: 'The answer is a web page (“Sign in to the network”)',
			retryable: true,
		},
	],
	[
		'cut-off',
		{ kind: 'malformed', status: 200, cause: 'The answer is broken JSON', retryable: true },
	],
];

const BY_STATUS: Array<[fixture: string, details: FailureDetails]> = [
	[
		'error-raw-json-text',
		{
			kind: 'badRequest',
			status: 400,
			cause: "Invalid value: 'developer'.",
			retryable: false,
			provider: 'OpenAI',
			info: { message: "Invalid value: 'developer'.", code: 400, providerName: 'OpenAI' },
		},
	],
	[
		'error-raw-object',
		{
			kind: 'upstream',
			status: 529,
			cause: 'Overloaded',
			retryable: true,
			provider: 'Anthropic',
			info: { message: 'Overloaded', code: 529, providerName: 'Anthropic' },
		},
	],
	[
		'error-moderation',
		{
			kind: 'moderation',
			status: 403,
			cause: FLAGGED,
			retryable: false,
			provider: 'OpenAI',
			info: {
				message: FLAGGED,
				code: 403,
				providerName: 'OpenAI',
				reasons: ['violence/graphic'],
			},
		},
	],
	[
		'error-availability',
		{
			kind: 'notFound',
			status: 404,
			cause: FILTERED,
			retryable: false,
			info: {
				message: FILTERED,
				errorType: 'not_found',
				retryable: false,
				availabilityCode: 'constraint_filtered',
				excludedBy: ['max_price', 'quantization'],
				fallbackModels: ['meta-llama/llama-4-scout'],
			},
		},
	],
	[
		'error-free-quota',
		{
			kind: 'rateLimit',
			status: 429,
			cause: FREE,
			retryable: true,
			serverWaitMs: 1_780_358_400_000 - START,
			info: { message: FREE, code: 429 },
		},
	],
	[
		'error-credits',
		{
			kind: 'credits',
			status: 402,
			cause: AFFORD,
			retryable: false,
			info: { message: AFFORD, code: 402 },
		},
	],
	[
		'error-key-echo',
		{
			kind: 'auth',
			status: 401,
			cause: 'No auth credentials found for ***',
			retryable: false,
			info: { message: 'No auth credentials found for ***', code: 401 },
		},
	],
	[
		'gateway-html',
		{
			kind: 'upstream',
			status: 502,
			cause: 'The answer is a web page (“openrouter.ai | 502: Bad gateway”)',
			retryable: true,
			serverWaitMs: 3000,
			info: { message: 'The answer is a web page (“openrouter.ai | 502: Bad gateway”)' },
		},
	],
];

describe('refusals', () => {
	it.each(IN_THE_ANSWER)(
		'%s, with status 200: a failure all the same',
		async (fixture, details) => {
			expect(await detailsRejectedBy(read(fixture))).toEqual(details);
		},
	);

	it.each(BY_STATUS)('%s: what happened, in the words of who knows', async (fixture, details) => {
		expect(await detailsRejectedBy(read(fixture))).toEqual(details);
	});
});
