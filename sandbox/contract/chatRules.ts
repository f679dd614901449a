import { z } from 'zod/v3';

interface RuledFields {
	reasoning?: { effort?: string | null; max_tokens?: number };
	reasoning_effort?: string | null;
	logprobs?: boolean | null;
	top_logprobs?: number | null;
	metadata?: Record<string, string>;
}

const isSet = (value: unknown): boolean => value !== undefined && value !== null;

/** Rules between fields, which neither document can express as a field's own type. */
export function checkChatRules(request: RuledFields, context: z.RefinementCtx): void {
	const refuse = (path: string, message: string): void =>
		context.addIssue({ code: z.ZodIssueCode.custom, path: [path], message });
	const effort = request.reasoning?.effort;
	const shorthand = request.reasoning_effort;
	if (isSet(effort) && isSet(request.reasoning?.max_tokens)) {
		refuse('reasoning', 'only one of effort and max_tokens may be set');
	}
	if (isSet(effort) && isSet(shorthand) && effort !== shorthand) {
		refuse('reasoning_effort', 'differs from reasoning.effort');
	}
	if (isSet(request.top_logprobs) && request.logprobs !== true) {
		refuse('top_logprobs', 'needs logprobs: true');
	}
	for (const problem of findMetadataProblems(request.metadata ?? {})) refuse('metadata', problem);
}

function findMetadataProblems(metadata: Record<string, string>): string[] {
	const entries = Object.entries(metadata);
	const problems: string[] = [];
	if (entries.length > 16) problems.push('at most 16 pairs');
	if (entries.some(([key]) => key.length > 64)) problems.push('keys have at most 64 characters');
	if (entries.some(([, value]) => value.length > 512)) {
		problems.push('values have at most 512 characters');
	}
	return problems;
}
