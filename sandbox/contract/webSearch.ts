import { z } from 'zod/v3';

import { closed } from './closed';

export const domains = z.array(z.string()).optional();
export const count = z.number().int().optional();

const place = {
	city: z.string().nullish(),
	country: z.string().nullish(),
	region: z.string().nullish(),
	timezone: z.string().nullish(),
};
const approximate = z.enum(['approximate']);

/** The search tools leave `type` out if they like, the web plugin must send it. */
const toolLocation = closed({ type: approximate.optional(), ...place }).optional();
export const pluginLocation = closed({ type: approximate, ...place }).nullish();

export const searchMode = z.enum([
	'instant',
	'fast',
	'auto',
	'deep-lite',
	'deep',
	'deep-reasoning',
	'turbo',
	'basic',
	'advanced',
]);

export const searchContextSize = z.enum(['low', 'medium', 'high']);

export const webSearchParameters = {
	engine: z.enum(['auto', 'native', 'exa', 'parallel', 'firecrawl', 'perplexity']).optional(),
	mode: searchMode.optional(),
	max_results: z.number().int().min(1).max(25).optional(),
	max_total_results: count,
	max_uses: count,
	search_context_size: searchContextSize.optional(),
	max_characters: z.number().int().min(1).max(100_000).optional(),
	allowed_domains: domains,
	excluded_domains: domains,
	user_location: toolLocation,
};
