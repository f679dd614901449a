import { seed } from './seed';
import type { ModelSeed } from './types';

const ALL = ['tools', 'json', 'schema'] as const;
const THINKING = [...ALL, 'reasoning'] as const;
const SIGHT = ['text', 'image'] as const;

/** Models of the other houses, most of them served by several providers. */
export const OPEN_WEIGHT_MODELS: readonly ModelSeed[] = [
	seed(
		'meta-llama/llama-3.3-70b-instruct',
		'Meta: Llama 3.3 70B Instruct',
		'Llama3',
		[0.13, 0.39],
		131_072,
		['deepinfra', 'groq', 'together', 'fireworks'],
		{
			abilities: ALL,
		},
	),
	seed(
		'meta-llama/llama-3.3-70b-instruct:free',
		'Meta: Llama 3.3 70B Instruct (free)',
		'Llama3',
		[0, 0],
		65_536,
		['venice'],
		{
			abilities: ['tools'],
		},
	),
	seed(
		'meta-llama/llama-4-maverick',
		'Meta: Llama 4 Maverick',
		'Llama4',
		[0.15, 0.6],
		1_048_576,
		['deepinfra', 'together'],
		{
			input: SIGHT,
			abilities: ALL,
		},
	),
	seed(
		'deepseek/deepseek-chat-v3.1',
		'DeepSeek: DeepSeek V3.1',
		'DeepSeek',
		[0.2, 0.8],
		163_840,
		['deepseek', 'deepinfra', 'fireworks'],
		{
			abilities: THINKING,
		},
	),
	seed(
		'deepseek/deepseek-r1',
		'DeepSeek: R1',
		'DeepSeek',
		[0.4, 2],
		163_840,
		['deepseek', 'together'],
		{
			abilities: ['reasoning'],
			overrides: { reasoning: { mandatory: true, supported_efforts: null } },
		},
	),
	seed(
		'mistralai/mistral-small-3.2-24b-instruct',
		'Mistral: Mistral Small 3.2 24B',
		'Mistral',
		[0.06, 0.18],
		131_072,
		['mistral', 'deepinfra'],
		{
			input: SIGHT,
			abilities: ALL,
		},
	),
	seed(
		'mistralai/mistral-large-2411',
		'Mistral: Mistral Large 2411',
		'Mistral',
		[2, 6],
		131_072,
		['mistral'],
		{
			abilities: ALL,
		},
	),
	seed(
		'mistralai/voxtral-small-24b-2507',
		'Mistral: Voxtral Small 24B',
		'Mistral',
		[0.1, 0.3],
		32_000,
		['mistral'],
		{
			input: ['text', 'audio'],
			abilities: ALL,
		},
	),
	seed(
		'qwen/qwen3-235b-a22b-2507',
		'Qwen: Qwen3 235B A22B Instruct',
		'Qwen3',
		[0.08, 0.55],
		262_144,
		['alibaba', 'deepinfra'],
		{
			abilities: ALL,
		},
	),
	seed(
		'qwen/qwen2.5-vl-72b-instruct',
		'Qwen: Qwen2.5 VL 72B Instruct',
		'Qwen',
		[0.25, 0.75],
		32_768,
		['alibaba', 'nebius'],
		{
			input: SIGHT,
		},
	),
	seed('x-ai/grok-4', 'xAI: Grok 4', 'Grok', [3, 15], 256_000, ['xai'], {
		input: SIGHT,
		abilities: THINKING,
	}),
	seed(
		'cohere/command-r-08-2024',
		'Cohere: Command R',
		'Cohere',
		[0.15, 0.6],
		128_000,
		['cohere'],
		{
			abilities: ['tools'],
		},
	),
	seed(
		'amazon/nova-lite-v1',
		'Amazon: Nova Lite 1.0',
		'Nova',
		[0.06, 0.24],
		300_000,
		['amazon-bedrock'],
		{
			input: SIGHT,
			maxCompletionTokens: 5120,
			abilities: ['tools'],
		},
	),
	seed('perplexity/sonar', 'Perplexity: Sonar', 'Other', [1, 1], 127_072, ['perplexity'], {
		overrides: {
			pricing: {
				prompt: '0.000001',
				completion: '0.000001',
				request: '0.005',
				web_search: '0.005',
			},
		},
	}),
];
