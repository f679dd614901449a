import type { CatalogueModel } from '../catalogue/types';
import type { ChatRequest } from '../contract/chatRequest';
import { describeAttachments, readText } from './readPrompt';
import type { ChatMessage, ChatUsage } from './types';

const CHARACTERS_PER_TOKEN = 4;
const TOKENS_PER_MESSAGE = 3;
const TOKENS_PER_ATTACHMENT = 258;
/** Below this length no provider caches a prompt. */
const MIN_CACHED_PROMPT_TOKENS = 1024;

export const countTokens = (text: string): number => Math.ceil(text.length / CHARACTERS_PER_TOKEN);

/** Listed price in US dollars per token; prices that vary count as nothing. */
const readPrice = (model: CatalogueModel, key: string): number =>
	Math.max(0, Number(model.pricing[key] ?? 0));

export function countPromptTokens(request: ChatRequest): number {
	const text = request.messages
		.map(({ content }) => TOKENS_PER_MESSAGE + countTokens(readText(content)))
		.reduce((sum, tokens) => sum + tokens, 0);
	return text + describeAttachments(request).length * TOKENS_PER_ATTACHMENT;
}

/** What an answer costs: the same answer from the same model always costs the same. */
export function countUsage(
	request: ChatRequest,
	model: CatalogueModel,
	message: ChatMessage,
	webSearches: number,
): ChatUsage {
	const promptTokens = countPromptTokens(request);
	const reasoningTokens = countTokens(message.reasoning ?? '');
	const toolText = (message.tool_calls ?? []).map((call) => call.function.arguments).join('');
	const completionTokens =
		countTokens((message.content ?? '') + (message.refusal ?? '') + toolText) + reasoningTokens;
	const cached = promptTokens < MIN_CACHED_PROMPT_TOKENS ? 0 : Math.floor(promptTokens / 2);
	const promptCost = promptTokens * readPrice(model, 'prompt');
	const completionCost = completionTokens * readPrice(model, 'completion');
	const cost = roundCost(promptCost + completionCost + readPrice(model, 'request'));
	return {
		prompt_tokens: promptTokens,
		completion_tokens: completionTokens,
		total_tokens: promptTokens + completionTokens,
		cost,
		is_byok: false,
		prompt_tokens_details: { cached_tokens: cached, cache_write_tokens: 0 },
		completion_tokens_details: { reasoning_tokens: reasoningTokens },
		cost_details: {
			upstream_inference_cost: cost,
			upstream_inference_prompt_cost: roundCost(promptCost),
			upstream_inference_completions_cost: roundCost(completionCost),
		},
		...(webSearches > 0 && { server_tool_use_details: { web_search_requests: webSearches } }),
	};
}

/** Twelve decimals: enough for a token of the cheapest model, free of binary noise. */
const roundCost = (dollars: number): number => Number(dollars.toFixed(12));
