import type { FailureDetails, FailureKind } from '../../../../nodes/shared/contract/failure';

const MODEL = { model: 'a/1', provider: 'Anvil' };
export const NOT_SENT = 'The remaining items were not sent.';
const BASE_URL = 'Check the Base URL in the credential: it ends in /api/v1 for OpenRouter.';

/** What is shown for a failure of a kind. */
type Row = [
	title: string,
	kind: FailureKind,
	details: Partial<FailureDetails>,
	message: string,
	description: string,
];

/** Every kind of failure at least once. */
export const EVERY_KIND: Row[] = [
	[
		'a parameter',
		'badInput',
		{ parameter: 'User Message' },
		'User Message: the cause',
		'Nothing was sent for this item. Change the parameter and run the node again.',
	],
	[
		'no parameter',
		'badInput',
		{},
		'the cause',
		'Nothing was sent for this item. Change the parameter and run the node again.',
	],
	[
		'401',
		'auth',
		{ ...MODEL, status: 401 },
		'OpenRouter did not accept the API key (401): the cause',
		`Open the credential, paste a working key from https://openrouter.ai/settings/keys and test it. ${NOT_SENT}`,
	],
	[
		'402',
		'credits',
		{ ...MODEL, status: 402 },
		'Not enough OpenRouter credits for a/1 (402): the cause',
		`To go on, add credits at https://openrouter.ai/settings/credits, or raise the limit of this key. ${NOT_SENT}`,
	],
	[
		'429',
		'rateLimit',
		{ ...MODEL, status: 429 },
		'Too many requests for a/1 (429): Anvil says: the cause',
		'Lower Concurrency or raise Max Retries under Settings > Retries and Limits, or add a model under Fallback Models.',
	],
	[
		'reasons',
		'moderation',
		{ ...MODEL, status: 403, info: { message: 'x', reasons: ['violence', 'hate'] } },
		'The prompt was blocked by moderation for a/1 (403): violence, hate',
		'Reword the prompt, or choose a model whose provider does not moderate.',
	],
	[
		'no reasons',
		'moderation',
		{ ...MODEL, status: 400 },
		'The prompt was blocked by moderation for a/1 (400): Anvil says: the cause',
		'Reword the prompt, or choose a model whose provider does not moderate.',
	],
	[
		'403',
		'forbidden',
		{ status: 403 },
		'This key may not do that (403): the cause',
		'Check the permissions, guardrails and region rules of the key at https://openrouter.ai/settings.',
	],
	[
		'a model',
		'notFound',
		{ model: 'a/1', status: 404 },
		'No way to reach a/1 (404): the cause',
		'Pick the model from the list, or loosen Settings > Provider Preferences.',
	],
	['no model', 'notFound', { status: 404 }, 'Nothing was found (404): the cause', BASE_URL],
	[
		'400',
		'badRequest',
		{ ...MODEL, status: 400 },
		'The request was not accepted for a/1 (400): Anvil says: the cause',
		'Check the parameters of this item against what the model supports (List Models shows it).',
	],
	[
		'413',
		'tooLarge',
		{ model: 'a/1', status: 413 },
		'The request is too large for a/1 (413): the cause',
		'Send a shorter text or smaller files, or choose a model with a larger context.',
	],
	[
		'502',
		'upstream',
		{ ...MODEL, status: 502 },
		'The provider could not answer for a/1 (502): Anvil says: the cause',
		'Run the node again later, or add a model under Fallback Models.',
	],
	[
		'no status',
		'timeout',
		{ model: 'a/1' },
		'No answer in time for a/1: the cause',
		'Raise Timeout under Settings > Retries and Limits, or choose a faster model.',
	],
	[
		'524',
		'timeout',
		{ ...MODEL, status: 524 },
		'No answer in time for a/1 (524): Anvil says: the cause',
		'Raise Timeout under Settings > Retries and Limits, or choose a faster model.',
	],
	[
		'refused connection',
		'network',
		{ model: 'a/1' },
		'The connection to OpenRouter did not hold for a/1: the cause',
		'Check the Base URL in the credential and the network of the machine n8n runs on.',
	],
	[
		'a web page',
		'malformed',
		{ model: 'a/1', status: 200 },
		'The answer is not what OpenRouter sends for a/1 (200): the cause',
		`${BASE_URL} A proxy in between can also cause this.`,
	],
	[
		'nothing generated',
		'empty',
		{ model: 'a/1' },
		'The answer is empty for a/1: the cause',
		'The model may be starting up. Run the node again, or add a model under Fallback Models.',
	],
	[
		'a refusal',
		'refused',
		{ model: 'a/1' },
		'The model gave no answer for a/1: the cause',
		'Check the instructions and the input, choose another model, or add one under Fallback Models and Refused under Fall Back On.',
	],
	[
		'an answer cut off',
		'truncated',
		{ model: 'a/1' },
		'The answer was cut off at its maximum length for a/1: the cause',
		'Raise Max Tokens under Options, ask for less at once, or send a shorter input.',
	],
	[
		'another form than asked for',
		'invalidOutput',
		{ model: 'a/1' },
		'The answer does not fit the schema for a/1: the cause',
		'Make descriptions more precise, loosen what the schema demands, choose a stronger model, or add one under Fallback Models.',
	],
	[
		'another host',
		'redirect',
		{ model: 'a/1', status: 301 },
		'The base URL points to another address (301): the cause',
		'Enter the final address as Base URL in the credential. The API key was not sent to the other address.',
	],
	[
		'Stop',
		'aborted',
		{ model: 'a/1' },
		'The execution was canceled',
		'Requests in flight were cancelled.',
	],
	[
		'a bug',
		'internal',
		{ model: 'a/1' },
		'the cause',
		'If no expression of this node causes it, please report it to the authors of the package.',
	],
];
