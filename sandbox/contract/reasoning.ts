import { z } from 'zod/v3';

import { closed } from './closed';

export const reasoningEffort = z.enum(['max', 'xhigh', 'high', 'medium', 'low', 'minimal', 'none']);

/** `max_tokens`, `exclude`, `enabled`, `context` and `mode` come from the guides only. */
export const reasoning = closed({
	effort: reasoningEffort.nullish(),
	summary: z.enum(['auto', 'concise', 'detailed']).nullish(),
	max_tokens: z.number().int().min(1).optional(),
	exclude: z.boolean().optional(),
	enabled: z.boolean().optional(),
	context: z.enum(['auto', 'all_turns', 'current_turn']).optional(),
	mode: z.enum(['standard', 'pro']).optional(),
});

/** The shape that advisor, subagent and fusion tools use inside their own parameters. */
export const nestedReasoning = closed({
	effort: reasoningEffort.optional(),
	max_tokens: z.number().int().optional(),
});

const detailCommon = {
	id: z.string().nullish(),
	index: z.number().int().optional(),
	format: z
		.enum([
			'unknown',
			'openai-responses-v1',
			'azure-openai-responses-v1',
			'bedrock-openai-responses-v1',
			'bedrock-xai-responses-v1',
			'xai-responses-v1',
			'meta-responses-v1',
			'anthropic-claude-v1',
			'google-gemini-v1',
		])
		.nullish(),
};

export const reasoningDetail = z.discriminatedUnion('type', [
	closed({ ...detailCommon, type: z.enum(['reasoning.summary']), summary: z.string() }),
	closed({ ...detailCommon, type: z.enum(['reasoning.encrypted']), data: z.string() }),
	closed({
		...detailCommon,
		type: z.enum(['reasoning.text']),
		text: z.string().nullish(),
		signature: z.string().nullish(),
	}),
	closed({
		...detailCommon,
		type: z.enum(['reasoning.server_tool_call']),
		tool_name: z.string(),
		arguments: z.string(),
		result: z.string(),
		tool_call_id: z.string().nullish(),
	}),
]);
