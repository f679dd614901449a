import { errorAnswer } from '../faults/envelope';
import type { Exchange } from '../http/exchange';
import { findModel, listProviderSlugs } from './catalogue';
import { nameProvider } from './providers';
import type { CatalogueModel } from './types';

function findByPath(exchange: Exchange, around: RegExp): CatalogueModel | undefined {
	const id = decodeURIComponent(exchange.path.replace(around, ''));
	const model = findModel(id);
	if (model === undefined) {
		exchange.send(
			errorAnswer(404, `Model ${id} not found`, { metadata: { error_type: 'not_found' } }),
		);
	}
	return model;
}

/** `GET /model/{author}/{slug}`. */
export function handleModel(exchange: Exchange): void {
	const data = findByPath(exchange, /^\/model\//);
	if (data !== undefined) exchange.send({ status: 200, body: { data } });
}

/** `GET /models/{author}/{slug}/endpoints`. */
export function handleModelEndpoints(exchange: Exchange): void {
	const model = findByPath(exchange, /^\/models\/|\/endpoints$/g);
	if (model === undefined) return;
	const { id, name, created, description, architecture } = model;
	const endpoints = listProviderSlugs(id).map((slug, index) =>
		describeEndpoint(model, slug, index),
	);
	const data = { id, name, created, description, architecture, endpoints };
	exchange.send({ status: 200, body: { data } });
}

/** The second endpoint is the one in trouble: null figures and a bad status. */
function describeEndpoint(model: CatalogueModel, slug: string, index: number): object {
	const isTroubled = index === 1;
	return {
		name: `${nameProvider(slug)} | ${model.id}`,
		model_id: model.id,
		model_name: model.name,
		provider_name: nameProvider(slug),
		tag: slug,
		context_length: model.context_length ?? 0,
		max_completion_tokens: model.top_provider.max_completion_tokens,
		max_prompt_tokens: null,
		pricing: model.pricing,
		quantization: index === 0 ? null : 'fp8',
		supported_parameters: model.supported_parameters,
		status: isTroubled ? -2 : 0,
		supports_implicit_caching: index === 0,
		uptime_last_5m: isTroubled ? null : 100,
		uptime_last_30m: isTroubled ? null : 99.9,
		uptime_last_1d: isTroubled ? 87.5 : 99.8,
		// Milliseconds here, although preferences speak of seconds.
		latency_last_30m: isTroubled ? null : { p50: 420, p75: 600, p90: 900, p99: 2400 },
		throughput_last_30m: isTroubled ? null : { p50: 85, p75: 70, p90: 55, p99: 20 },
	};
}
