import type { CatalogueModel, ModelSeed } from './types';

const BASE_PARAMETERS = [
	'max_tokens',
	'temperature',
	'top_p',
	'top_k',
	'seed',
	'stop',
	'frequency_penalty',
	'presence_penalty',
];

const ABILITY_PARAMETERS = {
	tools: ['tools', 'tool_choice'],
	json: ['response_format'],
	schema: ['structured_outputs'],
	reasoning: ['reasoning', 'include_reasoning'],
	logprobs: ['logprobs', 'top_logprobs', 'logit_bias'],
} as const;

const FIRST_RELEASE = Date.UTC(2024, 6, 1) / 1000;
const SECONDS_BETWEEN_RELEASES = 12 * 86_400;

/** Spells a seed out as OpenRouter lists it; `position` spreads the creation dates. */
export function buildModel(seed: ModelSeed, position: number): CatalogueModel {
	const abilities = seed.abilities ?? [];
	const slug = seed.id.replace(/:free$/, '');
	return {
		id: seed.id,
		canonical_slug: slug,
		name: seed.name,
		created: FIRST_RELEASE + position * SECONDS_BETWEEN_RELEASES,
		description: `${seed.name}, as listed by the sandbox.`,
		context_length: seed.contextLength,
		architecture: describeArchitecture(seed),
		pricing: {
			prompt: formatTokenPrice(seed.price[0]),
			completion: formatTokenPrice(seed.price[1]),
		},
		top_provider: {
			context_length: seed.contextLength,
			max_completion_tokens: seed.maxCompletionTokens ?? null,
			is_moderated: slug.startsWith('openai/'),
		},
		per_request_limits: null,
		supported_parameters: [
			...BASE_PARAMETERS,
			...abilities.flatMap((ability) => ABILITY_PARAMETERS[ability]),
		],
		default_parameters: { temperature: null, top_p: null, frequency_penalty: null },
		supported_voices: null,
		...(abilities.includes('reasoning') && {
			reasoning: { mandatory: false, default_effort: 'medium' },
		}),
		expiration_date: null,
		links: { details: `/api/v1/models/${slug}/endpoints` },
		...seed.overrides,
	};
}

function describeArchitecture(seed: ModelSeed): CatalogueModel['architecture'] {
	const input = [...(seed.input ?? ['text'])];
	const output = [...(seed.output ?? ['text'])];
	return {
		modality: `${input.join('+')}->${output.join('+')}`,
		input_modalities: input,
		output_modalities: output,
		tokenizer: seed.family,
		instruct_type: null,
	};
}

/** US dollars per token as a plain decimal, from US dollars per million tokens. */
function formatTokenPrice(dollarsPerMillion: number): string {
	if (dollarsPerMillion === 0) return '0';
	return (dollarsPerMillion / 1e6).toFixed(12).replace(/0+$/, '');
}
