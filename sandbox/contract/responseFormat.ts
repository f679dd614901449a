import { z } from 'zod/v3';

import { closed } from './closed';
import { identifier } from './tools';

export const responseFormat = z.discriminatedUnion('type', [
	closed({ type: z.enum(['text']) }),
	closed({ type: z.enum(['json_object']) }),
	closed({
		type: z.enum(['json_schema']),
		json_schema: closed({
			name: identifier,
			description: z.string().optional(),
			schema: z.record(z.unknown()).optional(),
			strict: z.boolean().nullish(),
		}),
	}),
	closed({ type: z.enum(['grammar']), grammar: z.string() }),
	closed({ type: z.enum(['python']) }),
]);
