export interface ChatToolCall {
	id: string;
	type: 'function';
	function: { name: string; arguments: string };
}

export interface ChatMessage {
	role: 'assistant';
	content: string | null;
	refusal: string | null;
	reasoning?: string | null;
	reasoning_details?: unknown[];
	tool_calls?: ChatToolCall[];
	annotations?: unknown[];
	audio?: { data?: string; transcript?: string };
	images?: Array<{ type: 'image_url'; image_url: { url: string } }>;
}

export interface ChatChoice {
	index: number;
	finish_reason: string | null;
	native_finish_reason: string | null;
	message: ChatMessage;
	logprobs?: unknown;
	error?: { code: number | string; message: string; metadata?: Record<string, unknown> };
}

export interface ChatUsage {
	prompt_tokens: number;
	completion_tokens: number;
	total_tokens: number;
	/** US dollars. */
	cost: number;
	is_byok: boolean;
	prompt_tokens_details: { cached_tokens: number; cache_write_tokens: number };
	completion_tokens_details: { reasoning_tokens: number; image_tokens?: number };
	cost_details: Record<string, number>;
	server_tool_use_details?: { web_search_requests: number };
}

/** The body of a finished, not streamed answer. */
export interface ChatCompletion {
	id: string;
	object: 'chat.completion';
	/** Unix seconds. */
	created: number;
	model: string;
	/** Display name, e.g. `DeepInfra`. */
	provider: string;
	system_fingerprint: string | null;
	choices: ChatChoice[];
	usage: ChatUsage;
}
