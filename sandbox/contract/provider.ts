import { z } from 'zod/v3';

import { closed } from './closed';

const slugs = z.array(z.string()).nullish();
const sortKey = z.enum(['price', 'throughput', 'latency', 'exacto']);

const percentiles = closed({
	p50: z.number().nullish(),
	p75: z.number().nullish(),
	p90: z.number().nullish(),
	p99: z.number().nullish(),
});

/** The OpenAPI document types prices as strings, the routing guide sends numbers: both pass. */
const price = z.union([z.string(), z.number()]).optional();

export const providerSort = z
	.union([
		sortKey,
		closed({
			by: sortKey.nullish(),
			partition: z.enum(['model', 'none']).nullish(),
		}),
	])
	.nullish();

/** Routing fields that chat and image requests have in common. */
export const routingFields = {
	order: slugs,
	only: slugs,
	ignore: slugs,
	allow_fallbacks: z.boolean().nullish(),
	sort: providerSort,
};

export const providerPreferences = closed({
	...routingFields,
	require_parameters: z.boolean().nullish(),
	data_collection: z.enum(['allow', 'deny']).nullish(),
	zdr: z.boolean().nullish(),
	enforce_distillable_text: z.boolean().nullish(),
	quantizations: z
		.array(
			z.enum([
				'int4',
				'int8',
				'fp4',
				'mxfp4',
				'nvfp4',
				'fp6',
				'fp8',
				'mxfp8',
				'fp16',
				'bf16',
				'fp32',
				'unknown',
			]),
		)
		.nullish(),
	preferred_min_throughput: z.union([z.number(), percentiles]).nullish(),
	preferred_max_latency: z.union([z.number(), percentiles]).nullish(),
	max_price: closed({
		prompt: price,
		completion: price,
		request: price,
		image: price,
		audio: price,
	}).optional(),
});
