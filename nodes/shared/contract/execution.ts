/** What makes a good answer not good enough, so that the next model of the chain is asked. */
export type Flaw = 'empty' | 'truncated' | 'refused' | 'invalidOutput';

/** The "Retries and Limits" settings, checked and complete. */
export interface ExecutionSettings {
	/** Extra tries after the first, for each model asked. */
	maxRetries: number;
	maxDelayMs: number;
	timeoutMs: number;
	/** The longest silence in the middle of a streamed answer. */
	idleTimeoutMs: number;
	/** Requests in flight; 0 = automatic. */
	concurrency: number;
	/** What the whole run may cost, in US dollars; 0 = no limit. */
	budgetUsd: number;
	/** Which ends make the client ask the next model of the chain. */
	clientFallbackOn: ReadonlyArray<'errors' | Flaw>;
}
