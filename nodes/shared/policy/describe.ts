import type { FailureDetails, FailureKind } from '../contract/failure';
import { excludedRemedy } from './describeExclusion';

/** What the user reads: what happened, and what to do next. */
export interface Wording {
	message: string;
	description: string;
}

/**
 * Words a failure for somebody who does not write code, as n8n's UX guidelines ask: the message
 * says what happened (naming model, provider and status), the description how to get on.
 */
export function describe(details: FailureDetails): Wording {
	const { message, remedy } = WORDS[details.kind](details);
	const advice = details.remedy ?? remedy;
	return {
		message: details.part === undefined ? message : `${details.part}: ${message}`,
		description: [advice, waitNote(details), triesNote(details), listNote(details)]
			.filter(isText)
			.join(' '),
	};
}

interface Words {
	message: string;
	remedy: string;
}

const WORDS: Readonly<Record<FailureKind, (d: FailureDetails) => Words>> = {
	badInput: (d) => ({
		message: d.parameter === undefined ? d.cause : `${d.parameter}: ${d.cause}`,
		remedy: 'Nothing was sent for this item. Change the parameter and run the node again.',
	}),
	auth: (d) => ({
		message: `OpenRouter did not accept the API key (401): ${d.cause}`,
		remedy:
			'Open the credential, paste a working key from https://openrouter.ai/settings/keys and test it. The remaining items were not sent.',
	}),
	credits: (d) => ({
		message: `Not enough OpenRouter credits${forModel(d)} (402): ${withoutAdvice(d.cause)}`,
		remedy: creditsRemedy(d.cause),
	}),
	budget: (d) => ({
		message: `Budget reached: ${d.cause}`,
		remedy: `${wasSent(d) ? 'Nothing more was sent for this item' : 'This item was not sent'}. Raise Budget (USD) under Settings > Retries and Limits, or run the remaining items again.`,
	}),
	rateLimit: (d) => ({
		message: `Too many requests${forModel(d)} (429): ${says(d)}`,
		remedy: rateLimitRemedy(d),
	}),
	moderation: (d) => ({
		message: `The prompt was blocked by moderation${forModel(d)}${code(d)}: ${moderationReasons(d)}`,
		remedy: 'Reword the prompt, or choose a model whose provider does not moderate.',
	}),
	forbidden: (d) => ({
		message: `This key may not do that${forModel(d)}${code(d)}: ${says(d)}`,
		remedy:
			'Check the permissions, guardrails and region rules of the key at https://openrouter.ai/settings.',
	}),
	notFound: (d) => ({
		message: `${d.model === undefined ? 'Nothing was found' : `No way to reach ${d.model}`}${code(d)}: ${says(d)}`,
		remedy:
			d.model === undefined
				? 'Check the Base URL in the credential: it ends in /api/v1 for OpenRouter.'
				: excludedRemedy(d.info),
	}),
	badRequest: (d) => ({
		message: `The request was not accepted${forModel(d)}${code(d)}: ${says(d)}`,
		remedy: badRequestRemedy(d.cause),
	}),
	tooLarge: (d) => ({
		message: `The request is too large${forModel(d)}${code(d)}: ${says(d)}`,
		remedy: 'Send a shorter text or smaller files, or choose a model with a larger context.',
	}),
	upstream: (d) => ({
		message: `The provider could not answer${forModel(d)}${code(d)}: ${says(d)}`,
		remedy: 'Run the node again later, or add a model under Fallback Models.',
	}),
	timeout: (d) => ({
		message: `No answer in time${forModel(d)}${code(d)}: ${says(d)}`,
		remedy: 'Raise Timeout under Settings > Retries and Limits, or choose a faster model.',
	}),
	network: (d) => ({
		message: `The connection to OpenRouter did not hold${forModel(d)}: ${d.cause}`,
		remedy: 'Check the Base URL in the credential and the network of the machine n8n runs on.',
	}),
	malformed: (d) => ({
		message: `The answer is not what OpenRouter sends${forModel(d)}${code(d)}: ${d.cause}`,
		remedy:
			'Check the Base URL in the credential: it ends in /api/v1 for OpenRouter. A proxy in between can also cause this.',
	}),
	empty: (d) => ({
		message: `The answer is empty${forModel(d)}: ${d.cause}`,
		remedy:
			'The model may be starting up. Run the node again, or add a model under Fallback Models.',
	}),
	refused: (d) => ({
		message: `The model gave no answer${forModel(d)}: ${d.cause}`,
		remedy:
			'Check the instructions and the input, choose another model, or add one under Fallback Models and Refused under Fall Back On.',
	}),
	truncated: (d) => ({
		message: `The answer was cut off at its maximum length${forModel(d)}: ${d.cause}`,
		remedy: 'Raise Max Tokens under Options, ask for less at once, or send a shorter input.',
	}),
	invalidOutput: (d) => ({
		message: `The answer does not fit the schema${forModel(d)}: ${d.cause}`,
		remedy:
			'Make descriptions more precise, loosen what the schema demands, choose a stronger model, or add one under Fallback Models.',
	}),
	redirect: (d) => ({
		message: `The base URL points to another address${code(d)}: ${d.cause}`,
		remedy:
			'Enter the final address as Base URL in the credential. The API key was not sent to the other address.',
	}),
	internal: (d) => ({
		message: d.cause,
		remedy:
			'If no expression of this node causes it, please report it to the authors of the package.',
	}),
	toolLimit: (d) => ({
		message: `The model does not finish${forModel(d)}: ${d.cause}`,
		remedy:
			'Raise Max Tool Turns or Max Tool Cost under Options, or say in the system message when the tools have done enough.',
	}),
	aborted: () => ({
		// n8n marks a run as canceled, instead of failed, by this word in the message.
		message: 'The execution was canceled',
		remedy: 'Requests in flight were cancelled.',
	}),
};

const isText = (text: string | undefined): text is string => text !== undefined && text !== '';

/** Tool turns, repairs and tries that came before count. */
const wasSent = ({ attempts = [] }: FailureDetails): boolean => attempts.length > 0;

function forModel(d: FailureDetails): string {
	return d.model === undefined ? '' : ` for ${d.model}`;
}

function code(d: FailureDetails): string {
	return d.status === undefined ? '' : ` (${d.status})`;
}

function says(d: FailureDetails): string {
	return d.provider === undefined ? d.cause : `${d.provider} says: ${d.cause}`;
}

function moderationReasons(d: FailureDetails): string {
	const reasons = d.info?.reasons ?? [];
	return reasons.length > 0 ? reasons.join(', ') : says(d);
}

/** OpenRouter ends this message with where to pay; the description says it as well. */
function withoutAdvice(cause: string): string {
	return cause.replace(/ (To increase, visit|Add more using) \S+( and add more credits)?$/, '');
}

function creditsRemedy(cause: string): string {
	const affordable = /can only afford (\d+)/i.exec(cause)?.[1];
	const add = 'add credits at https://openrouter.ai/settings/credits';
	if (affordable === undefined) {
		return `To go on, ${add}, or raise the limit of this key. The remaining items were not sent.`;
	}
	return `Set Max Tokens (under Options) to ${affordable} or less, or ${add}. The remaining items were not sent.`;
}

function rateLimitRemedy(d: FailureDetails): string {
	if (d.model?.endsWith(':free') === true || /free-models-per/i.test(d.cause)) {
		return 'Free models allow 20 requests a minute and a fixed number a day (50, or 1,000 once 10 credits have been bought). Wait for the reset, or use the model without ":free".';
	}
	return 'Lower Concurrency or raise Max Retries under Settings > Retries and Limits, or add a model under Fallback Models.';
}

function badRequestRemedy(cause: string): string {
	if (/context length|maximum context|too many tokens/i.test(cause)) {
		return 'Shorten the prompt, lower Max Tokens, or choose a model with a larger context.';
	}
	return 'Check the parameters of this item against what the model supports (List Models shows it).';
}

function waitNote(d: FailureDetails): string {
	if (d.refusedWaitMs === undefined) return '';
	const seconds = Math.ceil(d.refusedWaitMs / 1000);
	return `The server asked to wait ${seconds} seconds, which is longer than Max Delay (Seconds) allows.`;
}

/** Every violation on a line of its own, and the answer where the user asked for it. */
function listNote({ violations = [], rawAnswer }: FailureDetails): string {
	const lines = violations.map((violation) => `\n- ${violation}`).join('');
	return rawAnswer === undefined ? lines : `${lines}\nRaw answer: ${rawAnswer}`;
}

function triesNote(d: FailureDetails): string {
	// The attempts of an item in parts are those of all its parts.
	const tries = d.part === undefined ? (d.attempts?.length ?? 0) : 0;
	return tries > 1 ? `Tried ${tries} times.` : '';
}
