import { z } from 'zod/v3';

import { closed } from './closed';

// A query string carries text only, hence the coercion.
const number = (max?: number) => {
	const schema = z.coerce.number().min(0);
	return (max === undefined ? schema : schema.max(max)).nullish();
};
const wholeNumber = z.coerce.number().int().min(0).nullish();
const text = z.string().optional();

export const pageQuery = closed({
	offset: wholeNumber,
	limit: z.coerce.number().int().min(1).max(1000).optional(),
});

/** Query of `GET /models/count`. */
export const countQuery = closed({ output_modalities: text });

export const MODEL_SORTS = [
	'most-popular',
	'newest',
	'top-weekly',
	'pricing-low-to-high',
	'pricing-high-to-low',
	'context-high-to-low',
	'throughput-high-to-low',
	'latency-low-to-high',
	'intelligence-high-to-low',
	'coding-high-to-low',
	'agentic-high-to-low',
	'design-arena-elo-high-to-low',
] as const;

/** Query of `GET /models`. */
export const modelsQuery = pageQuery.extend({
	category: z
		.enum([
			'programming',
			'roleplay',
			'marketing',
			'marketing/seo',
			'technology',
			'science',
			'translation',
			'legal',
			'finance',
			'health',
			'trivia',
			'academia',
		])
		.optional(),
	supported_parameters: text,
	output_modalities: text,
	input_modalities: text,
	sort: z.enum(MODEL_SORTS).optional(),
	use_rss: text,
	use_rss_chat_links: text,
	q: text,
	context: z.coerce.number().int().min(1).optional(),
	min_price: number(),
	max_price: number(),
	min_output_price: number(),
	max_output_price: number(),
	arch: text,
	model_authors: text,
	providers: text,
	distillable: z.enum(['true', 'false']).optional(),
	zdr: z.enum(['true']).optional(),
	region: z.enum(['eu', 'us']).optional(),
	min_age_days: wholeNumber,
	max_age_days: wholeNumber,
	min_intelligence_index: number(),
	max_intelligence_index: number(),
	min_coding_index: number(),
	max_coding_index: number(),
	min_agentic_index: number(),
	max_agentic_index: number(),
	min_tool_success_rate: number(1),
	max_tool_success_rate: number(1),
});

export type ModelsQuery = z.infer<typeof modelsQuery>;
