import { z } from 'zod/v3';

import { closed } from '../contract/closed';
import { isFaultName } from '../faults/table';
import type { SandboxState } from '../SandboxState';
import type { RecordedRequest } from '../types';

const faultName = z.string().transform((name, context) => {
	if (isFaultName(name)) return name;
	context.addIssue({ code: z.ZodIssueCode.custom, message: `There is no fault "${name}"` });
	return z.NEVER;
});

const faultRules = z.array(
	closed({
		fault: faultName,
		options: closed({
			retryAfterSeconds: z.number().optional(),
			delayMs: z.number().optional(),
			affordTokens: z.number().optional(),
			excludedBy: z.array(z.string()).optional(),
			provider: z.string().optional(),
			raw: z.string().optional(),
			after: z.number().optional(),
		}).optional(),
		match: closed({
			path: z.string().optional(),
			model: z.string().optional(),
			textIncludes: z.string().optional(),
			probability: z.number().min(0).max(1).optional(),
		}).optional(),
		times: z.number().int().min(0).optional(),
	}),
);

const replyRules = z.array(
	closed({
		match: closed({
			model: z.string().optional(),
			textIncludes: z.string().optional(),
			lastRole: z.enum(['user', 'tool', 'assistant']).optional(),
		}).optional(),
		content: z.string().nullish(),
		toolCalls: z
			.array(closed({ name: z.string(), arguments: z.unknown(), id: z.string().optional() }))
			.optional(),
		message: z.record(z.unknown()).optional(),
		finishReason: z.string().optional(),
		annotations: z.array(z.unknown()).optional(),
		reasoning: z.string().optional(),
		times: z.number().int().min(0).optional(),
	}),
);

const limits = closed({
	perSecond: z.number().positive().optional(),
	windowSeconds: z.number().positive().optional(),
	burst: z.number().positive().optional(),
	inFlight: z.number().int().min(0).optional(),
	retryAfter: z.boolean().optional(),
});

const latency = z.union([z.number(), closed({ ms: z.number() }).transform(({ ms }) => ms)]);

type Command = (state: SandboxState, body: unknown) => unknown;

const DONE = { ok: true };

/** What other processes may ask of a running sandbox. Throws ZodError on a malformed body. */
export const COMMANDS: Readonly<Record<string, Command>> = {
	'POST /sandbox/faults': (state, body) => {
		state.faults.replace(faultRules.parse(body));
		return DONE;
	},
	'POST /sandbox/replies': (state, body) => {
		state.replies.replace(
			replyRules.parse(body).map((rule) => ({
				...rule,
				toolCalls: rule.toolCalls?.map((call) => ({ ...call, arguments: call.arguments ?? {} })),
			})),
		);
		return DONE;
	},
	'POST /sandbox/limits': (state, body) => {
		state.limiter.set(limits.nullable().parse(body) ?? undefined, Date.now());
		return DONE;
	},
	'POST /sandbox/latency': (state, body) => {
		state.latency = latency.parse(body);
		return DONE;
	},
	'POST /sandbox/image-bytes': (state, body) => {
		state.imageBytes = closed({ bytes: z.number().int().min(0) }).parse(body).bytes;
		return DONE;
	},
	'POST /sandbox/reset': (state) => {
		state.reset();
		return DONE;
	},
	'GET /sandbox/requests': (state) => state.requests.map(withoutKey),
	'GET /sandbox/stats': (state) => state.stats,
};

/** A list of requests may end up in a log, so the key stays here. */
function withoutKey(record: RecordedRequest): object {
	const { authorization, ...headers } = record.headers;
	return { ...record, headers, hasAuthorization: authorization !== undefined };
}
