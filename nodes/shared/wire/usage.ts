import type { Usage } from '../contract/usage';
import { z } from '../vendor';

const count = z.number().nullish().catch(undefined);

const serverTools = z.object({ web_search_requests: count }).nullish().catch(undefined);

/** The parts of `usage` that are read; the rest stays in the raw body. */
const apiUsage = z.object({
	prompt_tokens: count,
	completion_tokens: count,
	total_tokens: count,
	cost: count,
	prompt_tokens_details: z
		.object({ cached_tokens: count, cache_write_tokens: count })
		.nullish()
		.catch(undefined),
	completion_tokens_details: z.object({ reasoning_tokens: count }).nullish().catch(undefined),
	// The guides and one of the schemas say `server_tool_use`.
	server_tool_use_details: serverTools,
	server_tool_use: serverTools,
});

/** The API's `usage` in our shape; undefined when the answer has none. */
export function readUsage(usage: unknown): Usage | undefined {
	const parsed = apiUsage.safeParse(usage);
	if (!parsed.success) return undefined;
	const { prompt_tokens, completion_tokens, total_tokens, cost } = parsed.data;
	const promptTokens = prompt_tokens ?? 0;
	const completionTokens = completion_tokens ?? 0;
	const cacheWriteTokens = parsed.data.prompt_tokens_details?.cache_write_tokens ?? 0;
	const { server_tool_use_details: tools, server_tool_use: toolsByGuide } = parsed.data;
	const webSearches = tools?.web_search_requests ?? toolsByGuide?.web_search_requests ?? 0;
	return {
		promptTokens,
		completionTokens,
		totalTokens: total_tokens ?? promptTokens + completionTokens,
		cachedTokens: parsed.data.prompt_tokens_details?.cached_tokens ?? 0,
		reasoningTokens: parsed.data.completion_tokens_details?.reasoning_tokens ?? 0,
		cost: cost ?? 0,
		...(cacheWriteTokens > 0 ? { cacheWriteTokens } : {}),
		...(webSearches > 0 ? { webSearches } : {}),
	};
}
