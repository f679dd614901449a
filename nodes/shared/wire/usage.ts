import type { Usage } from '../contract/usage';
import { z } from '../vendor';

const count = z.number().nullish().catch(undefined);

/** The parts of `usage` that are read; the rest stays in the raw body. */
const apiUsage = z.object({
	prompt_tokens: count,
	completion_tokens: count,
	total_tokens: count,
	cost: count,
	prompt_tokens_details: z.object({ cached_tokens: count }).nullish().catch(undefined),
	completion_tokens_details: z.object({ reasoning_tokens: count }).nullish().catch(undefined),
});

/** The API's `usage` in our shape; undefined when the answer has none. */
export function readUsage(usage: unknown): Usage | undefined {
	const parsed = apiUsage.safeParse(usage);
	if (!parsed.success) return undefined;
	const { prompt_tokens, completion_tokens, total_tokens, cost } = parsed.data;
	const promptTokens = prompt_tokens ?? 0;
	const completionTokens = completion_tokens ?? 0;
	return {
		promptTokens,
		completionTokens,
		totalTokens: total_tokens ?? promptTokens + completionTokens,
		cachedTokens: parsed.data.prompt_tokens_details?.cached_tokens ?? 0,
		reasoningTokens: parsed.data.completion_tokens_details?.reasoning_tokens ?? 0,
		cost: cost ?? 0,
	};
}
