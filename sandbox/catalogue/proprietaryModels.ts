import { seed } from './seed';
import type { ModelSeed } from './types';

const ALL = ['tools', 'json', 'schema'] as const;
const THINKING = [...ALL, 'reasoning'] as const;
const SIGHT = ['text', 'image'] as const;
const DOCUMENTS = ['text', 'image', 'file'] as const;
const EVERYTHING = ['text', 'image', 'file', 'audio', 'video'] as const;

/** Models that answer with text. Names are real, figures are the sandbox's own. */
export const PROPRIETARY_MODELS: readonly ModelSeed[] = [
	seed('openai/gpt-4o', 'OpenAI: GPT-4o', 'GPT', [2.5, 10], 128_000, ['openai', 'azure'], {
		input: DOCUMENTS,
		maxCompletionTokens: 16_384,
		abilities: [...ALL, 'logprobs'],
	}),
	seed(
		'openai/gpt-4o-mini',
		'OpenAI: GPT-4o-mini',
		'GPT',
		[0.15, 0.6],
		128_000,
		['openai', 'azure'],
		{
			input: DOCUMENTS,
			maxCompletionTokens: 16_384,
			abilities: [...ALL, 'logprobs'],
		},
	),
	seed('openai/gpt-4.1', 'OpenAI: GPT-4.1', 'GPT', [2, 8], 1_047_576, ['openai'], {
		input: DOCUMENTS,
		abilities: ALL,
	}),
	seed('openai/gpt-4.1-mini', 'OpenAI: GPT-4.1 Mini', 'GPT', [0.4, 1.6], 1_047_576, ['openai'], {
		input: DOCUMENTS,
		abilities: ALL,
	}),
	seed('openai/gpt-5', 'OpenAI: GPT-5', 'GPT', [1.25, 10], 400_000, ['openai', 'azure'], {
		input: DOCUMENTS,
		maxCompletionTokens: 128_000,
		abilities: THINKING,
		overrides: {
			reasoning: {
				mandatory: true,
				default_effort: 'medium',
				supported_efforts: ['high', 'medium', 'low', 'minimal'],
			},
		},
	}),
	seed('openai/gpt-5-mini', 'OpenAI: GPT-5 Mini', 'GPT', [0.25, 2], 400_000, ['openai'], {
		input: DOCUMENTS,
		abilities: THINKING,
	}),
	seed(
		'openai/gpt-oss-120b',
		'OpenAI: gpt-oss-120b',
		'GPT',
		[0.05, 0.25],
		131_072,
		['deepinfra', 'groq', 'together'],
		{
			abilities: THINKING,
		},
	),
	seed(
		'openai/gpt-oss-20b:free',
		'OpenAI: gpt-oss-20b (free)',
		'GPT',
		[0, 0],
		131_072,
		['open-inference'],
		{
			abilities: ['tools', 'reasoning'],
		},
	),
	seed(
		'anthropic/claude-sonnet-4.5',
		'Anthropic: Claude Sonnet 4.5',
		'Claude',
		[3, 15],
		1_000_000,
		['anthropic', 'google-vertex', 'amazon-bedrock'],
		{
			input: DOCUMENTS,
			maxCompletionTokens: 64_000,
			abilities: THINKING,
			overrides: {
				pricing: {
					prompt: '0.000003',
					completion: '0.000015',
					input_cache_read: '0.0000003',
					input_cache_write: '0.00000375',
					overrides: [{ min_prompt_tokens: 200_000, prompt: '0.000006', completion: '0.0000225' }],
				},
			},
		},
	),
	seed(
		'anthropic/claude-haiku-4.5',
		'Anthropic: Claude Haiku 4.5',
		'Claude',
		[1, 5],
		200_000,
		['anthropic', 'amazon-bedrock'],
		{
			input: DOCUMENTS,
			maxCompletionTokens: 64_000,
			abilities: THINKING,
		},
	),
	seed(
		'anthropic/claude-opus-4.1',
		'Anthropic: Claude Opus 4.1',
		'Claude',
		[15, 75],
		200_000,
		['anthropic'],
		{
			input: DOCUMENTS,
			maxCompletionTokens: 32_000,
			abilities: THINKING,
		},
	),
	seed(
		'google/gemini-2.5-pro',
		'Google: Gemini 2.5 Pro',
		'Gemini',
		[1.25, 10],
		1_048_576,
		['google-vertex', 'google-ai-studio'],
		{
			input: EVERYTHING,
			maxCompletionTokens: 65_536,
			abilities: THINKING,
		},
	),
	seed(
		'google/gemini-2.5-flash',
		'Google: Gemini 2.5 Flash',
		'Gemini',
		[0.3, 2.5],
		1_048_576,
		['google-vertex', 'google-ai-studio'],
		{
			input: EVERYTHING,
			maxCompletionTokens: 65_536,
			abilities: THINKING,
		},
	),
	seed(
		'google/gemma-3-27b-it:free',
		'Google: Gemma 3 27B (free)',
		'Gemma',
		[0, 0],
		96_000,
		['google-ai-studio'],
		{
			input: SIGHT,
			abilities: ['json'],
		},
	),
];
