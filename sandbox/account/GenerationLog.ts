import type { ChatCompletion } from '../chat/types';

interface Entry {
	data: object;
	polls: number;
}

/** A generation shows up only after a moment, so clients must ask again. */
const POLLS_BEFORE_KNOWN = 2;
const MAX_ENTRIES = 1000;

/** The chat completions that `GET /generation` can tell about. */
export class GenerationLog {
	private readonly entries = new Map<string, Entry>();

	add(completion: ChatCompletion, streamed: boolean): void {
		const { id, model, provider, usage, created, choices } = completion;
		const data = {
			id,
			model,
			provider_name: provider,
			created_at: new Date(created * 1000).toISOString(),
			api_type: 'completions',
			total_cost: usage.cost,
			usage: usage.cost,
			is_byok: false,
			upstream_inference_cost: null,
			cache_discount: null,
			tokens_prompt: usage.prompt_tokens,
			tokens_completion: usage.completion_tokens,
			native_tokens_prompt: usage.prompt_tokens,
			native_tokens_completion: usage.completion_tokens,
			native_tokens_reasoning: usage.completion_tokens_details.reasoning_tokens,
			native_tokens_cached: usage.prompt_tokens_details.cached_tokens,
			finish_reason: choices[0]?.finish_reason ?? null,
			native_finish_reason: choices[0]?.native_finish_reason ?? null,
			latency: 20,
			generation_time: 10,
			streamed,
			cancelled: false,
			service_tier: null,
			router: null,
		};
		this.entries.set(id, { data, polls: 0 });
		const [oldest] = this.entries.keys();
		if (this.entries.size > MAX_ENTRIES && oldest !== undefined) this.entries.delete(oldest);
	}

	/** What is known about a generation; undefined for the first two polls after it. */
	find(id: string): object | undefined {
		const entry = this.entries.get(id);
		if (entry === undefined) return undefined;
		entry.polls += 1;
		return entry.polls > POLLS_BEFORE_KNOWN ? entry.data : undefined;
	}

	clear(): void {
		this.entries.clear();
	}
}
