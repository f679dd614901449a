import { z } from 'zod/v3';

import { closed } from './closed';
import { count, domains, pluginLocation, searchMode } from './webSearch';

const enabled = z.boolean().optional();
const modelPatterns = z.array(z.string().max(1024)).max(1024).optional();

const autoRouterFields = {
	enabled,
	allowed_models: modelPatterns,
	excluded_models: modelPatterns,
	cost_tier: z.enum(['low', 'medium', 'high', 'xhigh', 'max']).optional(),
	cost_quality_tradeoff: z.number().int().min(0).max(10).optional(),
};

const jsonScalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const shallowJson = z.union([jsonScalar, z.array(jsonScalar), z.record(jsonScalar)]);

const fusion = closed({
	id: z.enum(['fusion']),
	enabled,
	preset: z.enum(['general-high', 'general-budget', 'general-fast']).optional(),
	analysis_models: z.array(z.string()).min(1).max(8).optional(),
	model: z.string().optional(),
	max_tool_calls: z.number().int().min(1).max(16).optional(),
	tools: z
		.array(closed({ type: z.string(), parameters: z.record(shallowJson).optional() }))
		.max(8)
		.optional(),
});

const web = closed({
	id: z.enum(['web']),
	enabled,
	engine: z.enum(['native', 'exa', 'firecrawl', 'parallel', 'perplexity']).optional(),
	mode: searchMode.optional(),
	max_results: count,
	max_uses: count,
	search_prompt: z.string().optional(),
	include_domains: domains,
	exclude_domains: domains,
	user_location: pluginLocation,
});

const webFetch = closed({
	id: z.enum(['web-fetch']),
	max_uses: count,
	max_content_tokens: count,
	allowed_domains: domains,
	blocked_domains: domains,
});

const fileParser = closed({
	id: z.enum(['file-parser']),
	enabled,
	pdf: closed({
		engine: z.enum(['mistral-ocr', 'native', 'cloudflare-ai', 'pdf-text']).optional(),
	}).optional(),
});

const paretoRouter = closed({
	id: z.enum(['pareto-router']),
	enabled,
	min_coding_score: z.number().min(0).max(1).optional(),
	max_price: z.number().min(0).optional(),
	price_source: z.enum(['prompt', 'weighted_avg']).optional(),
});

export const plugin = z.discriminatedUnion('id', [
	closed({ id: z.enum(['auto-router']), ...autoRouterFields, pin_model: z.boolean().optional() }),
	closed({ id: z.enum(['auto-beta-router']), ...autoRouterFields }),
	closed({ id: z.enum(['moderation']) }),
	web,
	webFetch,
	fileParser,
	closed({ id: z.enum(['response-healing']), enabled }),
	closed({
		id: z.enum(['context-compression']),
		enabled,
		engine: z.enum(['middle-out']).optional(),
	}),
	paretoRouter,
	fusion,
]);
