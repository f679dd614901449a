/** Tokens and cost, summed over every attempt that was billed. `cost` is in US dollars. */
export interface Usage {
	promptTokens: number;
	completionTokens: number;
	totalTokens: number;
	cachedTokens: number;
	reasoningTokens: number;
	/** Prompt tokens that were put into a cache; only where there are any. */
	cacheWriteTokens?: number;
	/** Web searches that were made, at a price of their own; only where there are any. */
	webSearches?: number;
	cost: number;
}

/** One HTTP request, in the order they were made. */
export interface Attempt {
	/** The model that answered, or the one that was asked. */
	model: string;
	/** `success`, a kind of failure, or why a good answer was not good enough. */
	outcome: string;
	/** HTTP status, or the status an answer with 200 carries. */
	status?: number;
	/** How long this attempt was held back after the one before it, in milliseconds. */
	waitedMs: number;
}
