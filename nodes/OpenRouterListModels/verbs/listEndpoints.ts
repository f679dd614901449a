import type { JsonObject } from '../../shared/contract/json';
import { pricePerMillion } from '../../shared/mapping/price';
import { readList, readRecord } from '../../shared/wire/catalogue';
import { isJsonObject } from '../../shared/wire/parseBody';
import { estimated, tokenCounts } from '../estimate';
import { modelAddress } from '../modelAddress';
import { isRaw, limited, type Verb } from '../verb';

/** Variants that only order the endpoints of a model; it has no other endpoints under them. */
const ORDERING_VARIANTS = /:(nitro|floor|exacto|online)\b/g;

/** `GET /models/{author}/{slug}/endpoints`: one item for each provider that runs a model. */
export const listEndpoints: Verb = {
	request(values) {
		const { model, path } = modelAddress(values);
		const listed = path.replace(ORDERING_VARIANTS, '');
		return { method: 'GET', path: `/models/${listed}/endpoints`, model };
	},
	read: (body) => ({ entries: readList({ data: readRecord(body)['endpoints'] }) }),
	output: ({ reply }, values) => {
		const tokens = tokenCounts(values);
		return limited(reply.entries, values).map((entry) => ({
			json: isRaw(values)
				? entry
				: { ...simplified(entry), ...estimated(pricingOf(entry), tokens) },
		}));
	},
	hints: ({ reply }) =>
		reply.entries.length === 0 ? ['No provider runs this model at the moment.'] : [],
};

/** Median figures of the last half hour; `slug` is what Provider Preferences take. */
function simplified(endpoint: JsonObject): JsonObject {
	const pricing = pricingOf(endpoint);
	return {
		provider: endpoint['provider_name'] ?? null,
		slug: endpoint['tag'] ?? null,
		promptPricePerMillion: pricePerMillion(pricing?.['prompt']) ?? null,
		completionPricePerMillion: pricePerMillion(pricing?.['completion']) ?? null,
		contextLength: endpoint['context_length'] ?? null,
		maxCompletionTokens: endpoint['max_completion_tokens'] ?? null,
		quantization: endpoint['quantization'] ?? null,
		uptimePercent: endpoint['uptime_last_30m'] ?? endpoint['uptime_last_1d'] ?? null,
		latencyMs: median(endpoint['latency_last_30m']),
		tokensPerSecond: median(endpoint['throughput_last_30m']),
	};
}

function pricingOf(endpoint: JsonObject): JsonObject | undefined {
	const { pricing } = endpoint;
	return isJsonObject(pricing) ? pricing : undefined;
}

function median(figures: unknown): number | null {
	const value = isJsonObject(figures) ? figures['p50'] : figures;
	return typeof value === 'number' ? value : null;
}
