import { routeModel } from '../catalogue/catalogue';
import { nameProvider } from '../catalogue/providers';
import type { CatalogueModel } from '../catalogue/types';
import type { ChatRequest } from '../contract/chatRequest';
import type { ReplyRule } from '../types';
import { composeFileAnnotations } from './composeFileAnnotations';
import { composeMessage } from './composeMessage';
import { composeCitations, wantsWebSearch } from './composeSearch';
import { countTokens, countUsage } from './countUsage';
import type { ChatCompletion, ChatMessage } from './types';

export interface CompletionInput {
	request: ChatRequest;
	/** The model of the request that answers, as the client wrote it. */
	requestedId: string;
	model: CatalogueModel;
	providerSlug: string;
	reply: ReplyRule | undefined;
	id: string;
	/** Unix seconds. */
	created: number;
}

/** A whole chat completion, deterministic but for id and time. */
export function composeCompletion(input: CompletionInput): ChatCompletion {
	const { request, requestedId, reply } = input;
	const model = routeModel(input.model);
	const whole = composeMessage(request, reply);
	const searched = wantsWebSearch(request, requestedId);
	if (searched && whole.annotations === undefined && whole.content !== null) {
		whole.annotations = composeCitations(whole.content);
	}
	const read = composeFileAnnotations(request);
	if (read.length > 0) whole.annotations = [...(whole.annotations ?? []), ...read];
	const { message, cut } = limitLength(whole, request);
	const reason = reply?.finishReason ?? (cut ? 'length' : readFinishReason(message));
	return {
		id: input.id,
		object: 'chat.completion',
		created: input.created,
		model: input.model === model ? requestedId.replace(/@preset\/.*$/, '') : model.id,
		provider: nameProvider(input.providerSlug),
		system_fingerprint: null,
		choices: [
			{
				index: 0,
				finish_reason: reason,
				native_finish_reason: reason,
				logprobs: request.logprobs === true ? composeLogprobs(message, request) : null,
				message,
			},
		],
		usage: countUsage(request, model, message, searched ? 1 : 0),
	};
}

const readFinishReason = (message: ChatMessage): string =>
	message.tool_calls === undefined ? 'stop' : 'tool_calls';

function limitLength(message: ChatMessage, request: ChatRequest) {
	const maxTokens = request.max_completion_tokens ?? request.max_tokens ?? Infinity;
	const { content } = message;
	if (content === null || countTokens(content) <= maxTokens) return { message, cut: false };
	const perToken = content.length / countTokens(content);
	const kept = content.slice(0, Math.floor(maxTokens * perToken));
	return { message: { ...message, content: kept }, cut: true };
}

function composeLogprobs(message: ChatMessage, { top_logprobs }: ChatRequest): unknown {
	const words = (message.content ?? '').match(/\s*\S+/g) ?? [];
	const describe = (token: string) => ({ token, logprob: -0.1, bytes: [...Buffer.from(token)] });
	const alternatives = top_logprobs ?? 0;
	return {
		content: words.map((word) => ({
			...describe(word),
			top_logprobs: alternatives === 0 ? [] : [describe(word)],
		})),
		refusal: null,
	};
}
