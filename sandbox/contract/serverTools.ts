import { z } from 'zod/v3';

import { closed } from './closed';
import { cacheControl } from './contentParts';
import { nestedReasoning } from './reasoning';
import { count, domains, webSearchParameters } from './webSearch';

const toolName = z
	.string()
	.min(1)
	.max(64)
	.regex(/^[a-zA-Z0-9 _-]+$/)
	.optional();
const text = z.string().optional();

const advisor = closed({
	name: toolName,
	model: text,
	instructions: text,
	forward_transcript: z.boolean().optional(),
	max_completion_tokens: count,
	reasoning: nestedReasoning.optional(),
	temperature: z.number().optional(),
	stream: z.boolean().optional(),
});

const bash = closed({
	engine: z.enum(['auto', 'native', 'openrouter']).optional(),
	environment: z
		.discriminatedUnion('type', [
			closed({ type: z.enum(['container_auto']) }),
			closed({
				type: z.enum(['container_reference']),
				container_id: z
					.string()
					.min(1)
					.max(20)
					.regex(/^[\w-]+$/),
			}),
		])
		.optional(),
	sleep_after_seconds: count,
});

const fusion = closed({
	analysis_models: z.array(z.string()).min(1).max(8).optional(),
	model: text,
	max_tool_calls: z.number().int().min(1).max(16).optional(),
	max_completion_tokens: count,
	reasoning: nestedReasoning.optional(),
	temperature: z.number().optional(),
	tools: z
		.array(closed({ type: z.string(), parameters: z.record(z.unknown()).optional() }))
		.max(8)
		.optional(),
	cache_control: cacheControl.optional(),
});

const subagent = closed({
	name: toolName,
	model: text,
	instructions: text,
	inherit_functions: z.boolean().optional(),
	inherited_function_names: z.array(z.string().min(1)).optional(),
	tools: z
		.array(
			z
				.object({ type: z.string(), parameters: z.record(z.unknown()).optional() })
				.catchall(z.unknown()),
		)
		.optional(),
	max_tool_calls: z.number().int().min(1).max(25).optional(),
	max_completion_tokens: count,
	reasoning: nestedReasoning.optional(),
	temperature: z.number().optional(),
});

const webFetch = closed({
	engine: z.enum(['auto', 'native', 'openrouter', 'exa', 'parallel', 'firecrawl']).optional(),
	max_uses: count,
	max_content_tokens: count,
	allowed_domains: domains,
	blocked_domains: domains,
});

const imageGeneration = z
	.object({ model: text })
	.catchall(z.union([z.string(), z.number(), z.array(z.unknown())]));

const serverTool = <Name extends string, Parameters extends z.ZodTypeAny>(
	name: Name,
	parameters: Parameters,
) => closed({ type: z.enum([name]), parameters: parameters.optional() });

export const serverTools = [
	serverTool('openrouter:web_search', closed(webSearchParameters)),
	serverTool('openrouter:web_fetch', webFetch),
	serverTool('openrouter:datetime', closed({ timezone: text })),
	serverTool('openrouter:image_generation', imageGeneration),
	serverTool('openrouter:advisor', advisor),
	serverTool('openrouter:subagent', subagent),
	serverTool('openrouter:fusion', fusion),
	serverTool('openrouter:bash', bash),
	serverTool('openrouter:files', closed({})),
	serverTool('openrouter:experimental__search_models', closed({ max_results: count })),
] as const;
