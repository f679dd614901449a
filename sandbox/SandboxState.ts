import { GenerationLog } from './account/GenerationLog';
import { ResponseCache } from './chat/ResponseCache';
import { FaultPlan } from './faults/FaultPlan';
import { RateLimiter } from './RateLimiter';
import { ReplyScript } from './ReplyScript';
import type { LatencySetting, RecordedRequest, SandboxOptions, SandboxStats } from './types';

const DEFAULT_KEY = 'sandbox-key';

const emptyStats = (): SandboxStats => ({
	open: 0,
	maxOpen: 0,
	closedEarly: 0,
	billed: 0,
	total: 0,
});

/** Everything that changes while a sandbox runs. */
export class SandboxState {
	readonly apiKey: string;
	readonly requests: RecordedRequest[] = [];
	readonly stats = emptyStats();
	readonly faults: FaultPlan;
	readonly replies = new ReplyScript();
	readonly responses = new ResponseCache();
	readonly generations = new GenerationLog();
	readonly limiter = new RateLimiter();
	latency: LatencySetting;
	/** Least size of generated pictures, in bytes. */
	imageBytes = 0;
	private answers = 0;
	private readonly initialLatency: number;
	private readonly keepsRequests: boolean;

	constructor({ apiKey, seed, latencyMs, record }: SandboxOptions) {
		this.apiKey = apiKey ?? DEFAULT_KEY;
		this.faults = new FaultPlan(seed ?? 1);
		this.initialLatency = latencyMs ?? 0;
		this.latency = this.initialLatency;
		this.keepsRequests = record ?? true;
	}

	remember(record: RecordedRequest): void {
		this.stats.total += 1;
		this.stats.open += 1;
		this.stats.maxOpen = Math.max(this.stats.maxOpen, this.stats.open);
		if (this.keepsRequests) this.requests.push(record);
	}

	readLatencyMs(record: RecordedRequest): number {
		return typeof this.latency === 'number' ? this.latency : this.latency(record);
	}

	/** Ids tell answers apart and never repeat. */
	nextGenerationId(): string {
		this.answers += 1;
		return `gen-sandbox-${String(this.answers).padStart(8, '0')}`;
	}

	reset(): void {
		this.requests.length = 0;
		// Requests still under way end in the new count.
		const { open } = this.stats;
		Object.assign(this.stats, emptyStats(), { open, maxOpen: open });
		this.faults.replace([]);
		this.replies.replace([]);
		this.generations.clear();
		this.responses.clear();
		this.limiter.set(undefined, Date.now());
		this.latency = this.initialLatency;
		this.imageBytes = 0;
	}
}
