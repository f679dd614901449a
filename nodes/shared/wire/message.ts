import type { ToolCall } from '../contract/tools';
import { z } from '../vendor';

const text = z.string().nullish().catch(undefined);
const part = z.object({ text: z.string() }).passthrough();

const toolCall = z.object({
	id: text,
	type: text,
	function: z.object({ name: z.string(), arguments: z.string().nullish() }),
});

const citation = z.object({
	type: z.literal('url_citation'),
	url_citation: z.object({ url: z.string(), title: text, content: text }).passthrough(),
});

/** `choices[].message`; only what is read, everything else stays in the raw body. */
export const message = z
	.object({
		content: z.union([z.string(), z.array(z.union([part, z.unknown()]))]).nullish(),
		refusal: text,
		reasoning: text,
		tool_calls: z.array(toolCall).nullish().catch(undefined),
		annotations: z.array(z.unknown()).nullish().catch(undefined),
		images: z.array(z.unknown()).nullish().catch(undefined),
		audio: z.unknown(),
	})
	.passthrough();

export interface Citation {
	url: string;
	title?: string;
	content?: string;
}

export type ApiMessage = z.infer<typeof message>;

/** The parts of an answer a workflow works with. */
export interface Content {
	text: string;
	refusal?: string;
	reasoning?: string;
	toolCalls: ToolCall[];
	citations: Citation[];
	/** Pictures or sound came along; they are in the raw body. */
	hasMedia: boolean;
}

/** What a message holds, whichever of its forms the provider chose. */
export function readMessage(raw: ApiMessage): Content {
	return {
		text: textOf(raw.content),
		refusal: raw.refusal ?? undefined,
		reasoning: raw.reasoning ?? undefined,
		toolCalls: (raw.tool_calls ?? []).map((call) => ({
			id: call.id ?? '',
			name: call.function.name,
			arguments: call.function.arguments ?? '',
		})),
		citations: (raw.annotations ?? []).flatMap(readCitation),
		hasMedia: (raw.images ?? []).length > 0 || (raw.audio !== undefined && raw.audio !== null),
	};
}

function textOf(content: ApiMessage['content']): string {
	if (typeof content === 'string') return content;
	const parts = content ?? [];
	return parts.map((one) => part.safeParse(one).data?.text ?? '').join('');
}

function readCitation(annotation: unknown): Citation[] {
	const parsed = citation.safeParse(annotation);
	if (!parsed.success) return [];
	const { url, title, content } = parsed.data.url_citation;
	return [{ url, ...(title ? { title } : {}), ...(content ? { content } : {}) }];
}

/** No text, no tool calls, no pictures or sound: nothing a user could work with. */
export function isEmpty(content: Content): boolean {
	return content.text === '' && content.toolCalls.length === 0 && !content.hasMedia;
}
