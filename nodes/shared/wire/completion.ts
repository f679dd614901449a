import type { Flaw } from '../contract/execution';
import type { JsonObject } from '../contract/json';
import type { Usage } from '../contract/usage';
import { classifyStatus } from '../policy/classifyStatus';
import { Failure } from '../policy/failure';
import { z } from '../vendor';
import { errorInfo } from './errorInfo';
import { isEmpty, message, readMessage, type Content } from './message';
import { readUsage } from './usage';

const text = z.string().nullish().catch(undefined);
const completion = z.object({
	id: text,
	model: text,
	provider: text,
	choices: z.array(
		z.object({
			finish_reason: text,
			error: z.unknown(),
			message: message.nullish(),
		}),
	),
	usage: z.unknown(),
});

type Choice = z.infer<typeof completion>['choices'][number];

/** A chat completion with something in it. */
export interface Completion extends Content {
	id?: string;
	model?: string;
	provider?: string;
	finishReason?: string;
	usage?: Usage;
	flaw?: Flaw;
}

/**
 * Reads the first choice of a chat completion.
 *
 * @throws Failure for a 200 that is none: `choices[].error`, `finish_reason: "error"`, no choices,
 * or nothing generated and a blank finish reason (spec ChatResult; errors guide)
 */
export function readCompletion(body: JsonObject): Completion {
	const parsed = completion.safeParse(body);
	const usage = readUsage(body['usage']);
	if (!parsed.success) {
		throw new Failure({
			kind: 'malformed',
			cause: 'The answer holds no choices',
			retryable: true,
			usage,
		});
	}
	const { id, model, provider, choices } = parsed.data;
	const origin = { model: model ?? undefined, provider: provider ?? undefined };
	const choice = choices[0];
	if (choice === undefined) throw nothing('the list of choices is empty', { ...origin, usage });
	refuseFailedChoice(choice, { ...origin, usage });
	const content = readMessage(choice.message ?? { content: '' });
	if (isBlank(content, choice)) {
		throw nothing('nothing was generated and no reason was given', { ...origin, usage });
	}
	const finishReason = choice.finish_reason ?? undefined;
	return {
		id: id ?? undefined,
		...origin,
		finishReason,
		...content,
		usage,
		flaw: flawOf(content, finishReason),
	};
}

interface Origin {
	model?: string;
	provider?: string;
	usage?: Usage;
}

function nothing(cause: string, origin: Origin): Failure {
	return new Failure({ kind: 'empty', cause, retryable: true, ...origin });
}

/** An error inside a 200 is treated as the status it carries; without one, as a provider's fault. */
function refuseFailedChoice(choice: Choice, origin: Origin): void {
	const info = errorInfo(choice.error);
	if (info === undefined && choice.finish_reason !== 'error') return;
	const known = info ?? { message: 'the provider broke off without a reason' };
	throw new Failure({
		...classifyStatus(known.code ?? 502, known),
		...origin,
		provider: known.providerName ?? origin.provider,
	});
}

function isBlank(content: Content, choice: Choice): boolean {
	const reason = choice.finish_reason ?? '';
	return isEmpty(content) && reason === '' && !content.refusal && !content.reasoning;
}

function flawOf(content: Content, finishReason: string | undefined): Flaw | undefined {
	if (finishReason === 'content_filter' || content.refusal) return 'refused';
	if (isEmpty(content)) return 'empty';
	return finishReason === 'length' ? 'truncated' : undefined;
}
