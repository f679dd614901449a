import { z } from 'zod/v3';

import { checkChatRules } from './chatRules';
import { closed } from './closed';
import { cacheControl } from './contentParts';
import { guideOnlyFields } from './guideOnlyFields';
import { message } from './messages';
import { plugin } from './plugins';
import { providerPreferences } from './provider';
import { reasoning, reasoningEffort } from './reasoning';
import { responseFormat } from './responseFormat';
import { tool, toolChoice } from './tools';

const number = (min: number, max: number) => z.number().min(min).max(max).nullish();
const text = z.string().optional();

const sampling = {
	temperature: number(0, 2),
	top_p: number(0, 1),
	top_k: z.number().int().min(0).nullish(),
	min_p: number(0, 1),
	top_a: number(0, 1),
	frequency_penalty: number(-2, 2),
	presence_penalty: number(-2, 2),
	repetition_penalty: number(0, 2),
	seed: z.number().int().nullish(),
	logit_bias: z.record(z.number().min(-100).max(100)).nullish(),
	logprobs: z.boolean().nullish(),
	top_logprobs: z.number().int().min(0).max(20).nullish(),
	max_completion_tokens: z.number().int().min(1).nullish(),
	max_tokens: z.number().int().min(1).nullish(),
	stop: z.union([z.string(), z.array(z.string()).max(4)]).nullish(),
};

const tracking = {
	user: text,
	session_id: z.string().max(256).optional(),
	metadata: z.record(z.string()).optional(),
	trace: z
		.object({
			trace_id: text,
			trace_name: text,
			span_name: text,
			generation_name: text,
			parent_span_id: text,
		})
		.catchall(z.unknown())
		.optional(),
};

const caching = {
	cache_control: cacheControl.optional(),
	prompt_cache_key: z.string().nullish(),
	prompt_cache_options: closed({
		mode: z.enum(['explicit']),
		ttl: z.string().nullish(),
	}).nullish(),
};

const stopCondition = z.discriminatedUnion('type', [
	closed({ type: z.enum(['step_count_is']), step_count: z.number().int() }),
	closed({ type: z.enum(['has_tool_call']), tool_name: z.string().min(1) }),
	closed({ type: z.enum(['max_tokens_used']), max_tokens: z.number().int() }),
	closed({ type: z.enum(['max_cost']), max_cost_in_dollars: z.number() }),
	closed({ type: z.enum(['finish_reason_is']), reason: z.string().min(1) }),
]);

const prediction = closed({
	type: z.enum(['content']),
	content: z.union([z.string(), z.array(closed({ type: z.enum(['text']), text: z.string() }))]),
});

/** Every field of `POST /chat/completions`, documented fields outside the OpenAPI included. */
export const chatRequest = closed({
	...sampling,
	...tracking,
	...caching,
	...guideOnlyFields,
	model: text,
	/** The live API answers longer lists with "'models' array must have 3 items or fewer". */
	models: z.array(z.string()).max(3).optional(),
	messages: z.array(message).min(1),
	stream: z.boolean().optional(),
	stream_options: closed({ include_usage: z.boolean().optional() }).nullish(),
	tools: z.array(tool).optional(),
	tool_choice: toolChoice.optional(),
	parallel_tool_calls: z.boolean().nullish(),
	response_format: responseFormat.optional(),
	reasoning: reasoning.optional(),
	reasoning_effort: reasoningEffort.nullish(),
	provider: providerPreferences.nullish(),
	plugins: z.array(plugin).optional(),
	modalities: z.array(z.enum(['text', 'image', 'audio'])).optional(),
	image_config: z.record(z.union([z.string(), z.number(), z.array(z.unknown())])).optional(),
	prediction: prediction.nullish(),
	service_tier: z.enum(['auto', 'default', 'fast', 'flex', 'priority', 'scale']).nullish(),
	route: z.enum(['fallback', 'sort']).nullish(),
	stop_server_tools_when: z.array(stopCondition).min(1).optional(),
	debug: closed({ echo_upstream_body: z.boolean().optional() }).optional(),
}).superRefine(checkChatRules);

export type ChatRequest = z.infer<typeof chatRequest>;
