import type { INodeProperties } from 'n8n-workflow';

/**
 * Sampling and length of a chat completion (spec: ChatRequest). Each has the range the API states;
 * a model that does not know one ignores it, unless "Require Parameters" is on.
 */
export const sampling: INodeProperties[] = [
	number('Frequency Penalty', 'frequencyPenalty', 'frequency_penalty', [-2, 2], 0, {
		description: 'Above 0, words that came often already become less likely; below 0, more likely',
	}),
	{
		displayName: 'Logit Bias',
		name: 'logitBias',
		type: 'json',
		default: '{}',
		placeholder: 'e.g. { "50256": -100 }',
		description: 'Makes single tokens more or less likely: token ID to a number from -100 to 100',
		routing: { send: { type: 'body', property: 'logit_bias' } },
	},
	{
		displayName: 'Logprobs',
		name: 'logprobs',
		type: 'boolean',
		default: true,
		description: 'Whether to return the log probability of each token (with Simplify off)',
		routing: { send: { type: 'body', property: 'logprobs' } },
	},
	number('Max Tokens', 'maxTokens', 'max_completion_tokens', [1, undefined], 1024, {
		description:
			'The longest answer, in tokens, reasoning included. Also lowers what OpenRouter reserves of your credits for the request.',
		whole: true,
	}),
	number('Min P', 'minP', 'min_p', [0, 1], 0, {
		description: 'Drops tokens less likely than this share of the likeliest one',
	}),
	number('Presence Penalty', 'presencePenalty', 'presence_penalty', [-2, 2], 0, {
		description: 'Above 0, words that came at all already become less likely',
	}),
	number('Repetition Penalty', 'repetitionPenalty', 'repetition_penalty', [0, 2], 1, {
		description: 'Above 1, repeating the input becomes less likely',
	}),
	number('Seed', 'seed', 'seed', [undefined, undefined], 0, {
		description: 'The same seed and input give the same answer with models that support it',
		whole: true,
	}),
	{
		displayName: 'Stop Sequences',
		name: 'stop',
		type: 'string',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Stop Sequence' },
		default: [],
		placeholder: 'e.g. END',
		description: 'Up to four texts that end the answer when they appear',
		routing: { send: { type: 'body', property: 'stop' } },
	},
	number('Temperature', 'temperature', 'temperature', [0, 2], 1, {
		description: '0 gives the likeliest answer every time, higher values more varied ones',
	}),
	number('Top A', 'topA', 'top_a', [0, 1], 0, {
		description: 'Drops tokens much less likely than the likeliest one',
	}),
	number('Top K', 'topK', 'top_k', [0, undefined], 0, {
		description: 'Chooses among this many of the likeliest tokens; 0 means all',
		whole: true,
	}),
	number('Top Logprobs', 'topLogprobs', 'top_logprobs', [0, 20], 5, {
		description: 'How many of the likeliest tokens to return at each place; needs Logprobs',
		whole: true,
	}),
	number('Top P', 'topP', 'top_p', [0, 1], 1, {
		description: 'Chooses among the likeliest tokens that together have this probability',
	}),
];

function number(
	displayName: string,
	name: string,
	field: string,
	[minValue, maxValue]: [number | undefined, number | undefined],
	defaultValue: number,
	{ description, whole = false }: { description: string; whole?: boolean },
): INodeProperties {
	return {
		displayName,
		name,
		type: 'number',
		typeOptions: {
			...(minValue === undefined ? {} : { minValue }),
			...(maxValue === undefined ? {} : { maxValue }),
			...(whole ? { numberPrecision: 0 } : {}),
		},
		default: defaultValue,
		description,
		routing: { send: { type: 'body', property: field } },
	};
}
