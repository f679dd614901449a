import { z } from 'zod/v3';

import { closed } from './closed';
import { searchContextSize } from './webSearch';

/** Chat fields that OpenRouter's guides document although the OpenAPI document leaves them out. */
export const guideOnlyFields = {
	preset: z.string().optional(),
	max_tool_calls: z.number().int().min(1).max(30).optional(),
	verbosity: z.enum(['low', 'medium', 'high', 'xhigh', 'max']).optional(),
	audio: closed({
		voice: z.string(),
		format: z.enum(['wav', 'mp3', 'flac', 'opus', 'pcm16']),
	}).optional(),
	web_search_options: closed({ search_context_size: searchContextSize.optional() }).optional(),
	structured_outputs: z.boolean().optional(),
	include_reasoning: z.boolean().optional(),
	x_search_filter: z.record(z.unknown()).optional(),
	usage: closed({ include: z.boolean() }).optional(),
	transforms: z.array(z.enum(['middle-out'])).optional(),
};
