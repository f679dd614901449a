import type { Delivered, OutputItem, Values } from '../shared/contract/operation';
import type { Completion } from '../shared/wire/completion';

/**
 * One item per answer: the raw body, or its useful parts, most used first. `attempts` and `usage`
 * cover everything that was sent and billed for the item.
 */
export function output(delivered: Delivered<Completion>, values: Values): OutputItem[] {
	const hints = answerHints(delivered.reply);
	if (values['simplify'] === false) return [{ json: delivered.body, hints }];
	const { reply, usage, attempts } = delivered;
	return [
		{
			json: {
				text: reply.text,
				model: reply.model ?? null,
				provider: reply.provider ?? null,
				finishReason: reply.finishReason ?? null,
				...(reply.reasoning === undefined ? {} : { reasoning: reply.reasoning }),
				...(reply.toolCalls.length === 0 ? {} : { toolCalls: reply.toolCalls }),
				...(reply.citations.length === 0 ? {} : { citations: reply.citations }),
				usage,
				attempts,
				id: reply.id ?? null,
			},
			hints,
		},
	];
}

function answerHints({ flaw, refusal }: Completion): string[] {
	switch (flaw) {
		case 'empty':
			return ['The model answered with nothing. Reasoning may have used up Max Tokens.'];
		case 'truncated':
			return ['The answer was cut off at its maximum length. Raise Max Tokens under Options.'];
		case 'refused':
			return [
				refusal === undefined
					? 'A content filter stopped the answer.'
					: 'The model declined to answer.',
			];
		default:
			return [];
	}
}
