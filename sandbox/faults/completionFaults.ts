import type { ChatChoice, ChatCompletion, ChatMessage } from '../chat/types';
import type { Fault } from './types';

interface ChoiceChange {
	choice?: Partial<ChatChoice>;
	message?: Partial<ChatMessage>;
	/** Nothing generated: no completion tokens and no cost. */
	free?: boolean;
}

function changeChoices(
	completion: ChatCompletion,
	{ choice = {}, message = {}, free = false }: ChoiceChange,
): ChatCompletion {
	const choices = completion.choices.map((original) => ({
		...original,
		...choice,
		message: { ...original.message, ...message },
	}));
	return { ...completion, choices, usage: free ? freeUsage(completion.usage) : completion.usage };
}

const freeUsage = (usage: ChatCompletion['usage']): ChatCompletion['usage'] => ({
	...usage,
	completion_tokens: 0,
	total_tokens: usage.prompt_tokens,
	cost: 0,
	completion_tokens_details: { reasoning_tokens: 0 },
});

const finishing = (reason: string) => ({ finish_reason: reason, native_finish_reason: reason });

/** Completions that arrive in good order and are unusable all the same. */
export const COMPLETION_FAULTS = {
	'choice-error': {
		kind: 'completion',
		billed: false,
		change: (completion, { options }) =>
			changeChoices(completion, {
				free: true,
				message: { content: 'An answer that br' },
				choice: {
					...finishing('error'),
					error: {
						code: 502,
						message: 'Provider returned error',
						metadata: {
							error_type: 'provider_unavailable',
							raw: options.raw ?? 'upstream closed the connection',
						},
					},
				},
			}),
	},
	'finish-error': {
		kind: 'completion',
		billed: false,
		change: (completion) =>
			changeChoices(completion, {
				free: true,
				message: { content: '' },
				choice: finishing('error'),
			}),
	},
	'empty-choices': {
		kind: 'completion',
		billed: false,
		change: (completion) => ({
			...completion,
			choices: [],
			usage: freeUsage(completion.usage),
		}),
	},
	blank: {
		kind: 'completion',
		billed: false,
		change: (completion) =>
			changeChoices(completion, {
				free: true,
				message: { content: '' },
				choice: { finish_reason: null, native_finish_reason: null },
			}),
	},
	'content-null': {
		kind: 'completion',
		billed: true,
		change: (completion) =>
			changeChoices(completion, { message: { content: null, tool_calls: undefined } }),
	},
	refusal: {
		kind: 'completion',
		billed: true,
		change: (completion) =>
			changeChoices(completion, {
				message: { content: null, refusal: '[sandbox] I will not answer that.' },
			}),
	},
	truncated: {
		kind: 'completion',
		billed: true,
		change: (completion) => {
			const text = completion.choices[0]?.message.content ?? '';
			return changeChoices(completion, {
				message: { content: text.slice(0, Math.ceil(text.length / 2)) },
				choice: { finish_reason: 'length', native_finish_reason: 'max_tokens' },
			});
		},
	},
	'content-filter': {
		kind: 'completion',
		billed: true,
		change: (completion) =>
			changeChoices(completion, {
				message: { content: '' },
				choice: { finish_reason: 'content_filter', native_finish_reason: 'SAFETY' },
			}),
	},
} satisfies Record<string, Fault>;
