import { z } from 'zod/v3';

import { closed } from './closed';
import { cacheControl } from './contentParts';
import { serverTools } from './serverTools';
import { webSearchParameters } from './webSearch';

/** Providers reject other characters; the guides give the same rule for schema names. */
export const identifier = z
	.string()
	.max(64)
	.regex(/^[a-zA-Z0-9_-]+$/);

const functionTool = closed({
	type: z.enum(['function']),
	function: closed({
		name: identifier,
		description: z.string().optional(),
		parameters: z.record(z.unknown()).optional(),
		strict: z.boolean().nullish(),
	}),
	cache_control: cacheControl.optional(),
});

const webSearchShorthand = closed({
	...webSearchParameters,
	type: z.enum([
		'web_search',
		'web_search_preview',
		'web_search_preview_2025_03_11',
		'web_search_2025_08_26',
	]),
	parameters: closed(webSearchParameters).optional(),
});

export const tool = z.discriminatedUnion('type', [
	functionTool,
	webSearchShorthand,
	...serverTools,
]);

const serverToolChoice = closed({ type: z.string() }).refine(
	({ type }) => type !== 'function',
	'a function choice needs function.name',
);

export const toolChoice = z.union([
	z.enum(['none', 'auto', 'required']),
	closed({ type: z.enum(['function']), function: closed({ name: z.string() }) }),
	serverToolChoice,
]);
