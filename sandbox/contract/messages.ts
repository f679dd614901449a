import { z } from 'zod/v3';

import { closed } from './closed';
import { contentPart, textPart } from './contentParts';
import { reasoningDetail } from './reasoning';

const textContent = z.union([z.string(), z.array(textPart)]);
const anyContent = z.union([z.string(), z.array(contentPart)]);
const name = z.string().optional();

const toolCall = closed({
	id: z.string(),
	type: z.enum(['function']),
	function: closed({ name: z.string(), arguments: z.string() }),
});

const assistantMessage = closed({
	role: z.enum(['assistant']),
	content: anyContent.nullish(),
	name,
	refusal: z.string().nullish(),
	reasoning: z.string().nullish(),
	reasoning_content: z.string().nullish(),
	reasoning_details: z.array(reasoningDetail).optional(),
	tool_calls: z.array(toolCall).optional(),
	annotations: z.array(z.record(z.unknown())).optional(),
	audio: closed({
		id: z.string().optional(),
		data: z.string().optional(),
		expires_at: z.number().int().optional(),
		transcript: z.string().optional(),
	}).optional(),
	images: z
		.array(
			closed({ type: z.enum(['image_url']).optional(), image_url: closed({ url: z.string() }) }),
		)
		.optional(),
	model: z.string().optional(),
});

export const message = z.discriminatedUnion('role', [
	closed({ role: z.enum(['system']), content: textContent, name }),
	closed({ role: z.enum(['developer']), content: textContent, name }),
	closed({ role: z.enum(['user']), content: anyContent, name }),
	assistantMessage,
	closed({ role: z.enum(['tool']), content: anyContent, tool_call_id: z.string() }),
]);

export type Message = z.infer<typeof message>;
