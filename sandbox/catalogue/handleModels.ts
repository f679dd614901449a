import type { z } from 'zod/v3';

import type { countQuery, ModelsQuery, pageQuery } from '../contract/modelsQuery';
import type { Exchange } from '../http/exchange';
import { CATALOGUE } from './catalogue';
import { pageModels } from './pageModels';
import { PROVIDERS } from './providers';
import { selectModels } from './selectModels';

/** `GET /models`: the catalogue, filtered, sorted and paged as asked. */
export function handleModels(exchange: Exchange, query: ModelsQuery): void {
	const models = selectModels(CATALOGUE, query, Date.now() / 1000);
	exchange.send({ status: 200, body: pageModels(models, query, exchange.url) });
}

/** `GET /models/user`: what this key may use; the sandbox's account shuts one house out. */
export function handleUserModels(exchange: Exchange, query: z.infer<typeof pageQuery>): void {
	const allowed = selectModels(CATALOGUE, {}, Date.now() / 1000).filter(
		({ id }) => !id.startsWith('mancer/'),
	);
	exchange.send({ status: 200, body: pageModels(allowed, query, exchange.url) });
}

/** `GET /providers`. */
export function handleProviders(exchange: Exchange): void {
	exchange.send({ status: 200, body: { data: PROVIDERS } });
}

/** `GET /models/count`. */
export function handleCount(exchange: Exchange, query: z.infer<typeof countQuery>): void {
	const { length } = selectModels(CATALOGUE, query, Date.now() / 1000);
	exchange.send({ status: 200, body: { data: { count: length } } });
}

/** `GET /embeddings/models`. */
export function handleEmbeddingModels(exchange: Exchange, query: z.infer<typeof pageQuery>): void {
	const models = selectModels(CATALOGUE, { output_modalities: 'embeddings' }, Date.now() / 1000);
	exchange.send({ status: 200, body: pageModels(models, query, exchange.url) });
}
