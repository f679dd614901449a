import { z } from 'zod/v3';

import { chatRequest } from './chatRequest';
import { closed } from './closed';
import { imageRequest } from './imageRequest';
import { countQuery, modelsQuery, pageQuery } from './modelsQuery';
import { transcriptionForm, transcriptionRequest } from './transcriptionRequest';

/** One request contract; `path` and `method` name it in OpenRouter's OpenAPI document. */
export interface ContractEndpoint {
	id: string;
	method: 'get' | 'post';
	path: string;
	/** Where the fields travel: a body of this content type, or the query string. */
	source: 'application/json' | 'multipart/form-data' | 'query';
	schema: z.ZodTypeAny;
}

export const noQuery = closed({});

export const generationQuery = closed({ id: z.string().min(1) });

const query = (path: string, schema: z.ZodTypeAny = noQuery): ContractEndpoint => ({
	id: `GET ${path}`,
	method: 'get',
	path,
	source: 'query',
	schema,
});

const json = (path: string, schema: z.ZodTypeAny): ContractEndpoint => ({
	id: `POST ${path}`,
	method: 'post',
	path,
	source: 'application/json',
	schema,
});

/** Every request that the sandbox answers and checks, as far as the document knows it. */
export const CONTRACT_ENDPOINTS: readonly ContractEndpoint[] = [
	json('/chat/completions', chatRequest),
	json('/images', imageRequest),
	json('/audio/transcriptions', transcriptionRequest),
	{
		id: 'POST /audio/transcriptions (form)',
		method: 'post',
		path: '/audio/transcriptions',
		source: 'multipart/form-data',
		schema: transcriptionForm,
	},
	query('/models', modelsQuery),
	query('/models/user', pageQuery),
	query('/models/count', countQuery),
	query('/models/{author}/{slug}/endpoints'),
	query('/embeddings/models', pageQuery),
	query('/images/models'),
	query('/providers'),
	query('/key'),
	query('/credits'),
	query('/generation', generationQuery),
];
