import { structuredExtract } from '../../nodes/OpenRouterStructuredExtract/operation';
import type { FailureDetails } from '../../nodes/shared/contract/failure';
import type { HttpReply, HttpRequest } from '../../nodes/shared/contract/http';
import type { JsonObject } from '../../nodes/shared/contract/json';
import { failureFrom } from '../../nodes/shared/policy/failure';
import { converse } from '../../nodes/shared/transport/converse';
import { fakeHost, openGate, reply } from '../unit/support/fakeHost';
import { REQUESTS } from './requests';
import type { Answer, Case } from './types';

const MODEL = 'openai/gpt-4o-mini';
const SETTINGS = {
	maxRetries: 0,
	maxDelayMs: 0,
	timeoutMs: 1000,
	idleTimeoutMs: 1000,
	budgetUsd: 0,
	concurrency: 1,
	clientFallbackOn: [],
};
/** More than any case may send. */
const MAX_REQUESTS = 5;

/** What came of a case. */
export interface Outcome {
	end: 'healed' | 'repaired' | 'rejected' | 'wrong';
	/** Why it is wrong, for a person. */
	why?: string;
}

/**
 * Runs one case through the node's operation and the transport: the first answer is the case's;
 * a repair is answered rightly, or with the same again where the case must end in an error.
 */
export async function runCase(one: Case): Promise<Outcome> {
	const { values, records: right } = REQUESTS[one.of ?? 'object'];
	const item = { ...values, model: MODEL, text: 'the input', options: {}, execution: {} };
	const good = one.of === 'list' ? { items: right } : right[0];
	const first = asAnswer(one.answer);
	const later = one.ends === 'rejected' ? first : { content: JSON.stringify(good) };
	const script = Array.from({ length: MAX_REQUESTS }, (_, index) =>
		completion(index === 0 ? first : later),
	);
	const host = fakeHost(script);
	const line = { host, gate: openGate(), settings: SETTINGS };
	try {
		const draft = structuredExtract.request(item, [], new Map());
		const shaped = structuredExtract.shape?.(draft, item, new Map()) ?? draft;
		const delivered = await converse(line, structuredExtract, shaped, [MODEL], item);
		const outputs = structuredExtract.output(delivered, item).map(({ json }) => json);
		return judgeOutput(one, outputs, one.records ?? right, host.requests);
	} catch (error) {
		return judgeFailure(one, failureFrom(error).details);
	}
}

function asAnswer(answer: string | Answer): Answer {
	return typeof answer === 'string' ? { content: answer } : answer;
}

function completion({ content = null, call, refusal, finishReason = 'stop' }: Answer): HttpReply {
	const calls = [
		{ id: 'call_1', type: 'function', function: { name: 'extracted_data', arguments: call ?? '' } },
	];
	const message = {
		role: 'assistant',
		content,
		...(refusal === undefined ? {} : { refusal }),
		...(call === undefined ? {} : { tool_calls: calls }),
	};
	return reply(200, {
		id: 'gen-1',
		model: MODEL,
		choices: [{ index: 0, finish_reason: finishReason, message }],
	});
}

function judgeOutput(
	one: Case,
	outputs: JsonObject[],
	right: JsonObject[],
	sent: readonly HttpRequest[],
): Outcome {
	const came = JSON.stringify(outputs);
	if (came !== JSON.stringify(right)) return { end: 'wrong', why: `gave ${came}` };
	const end = sent.length === 1 ? 'healed' : 'repaired';
	if (sent.length > 2) return { end: 'wrong', why: `needed ${sent.length - 1} repairs` };
	if (end !== one.ends) return { end: 'wrong', why: `was ${end}` };
	const told = JSON.stringify(sent[1]?.body ?? '');
	const wanted = JSON.stringify(one.violation ?? '').slice(1, -1);
	return told.includes(wanted) ? { end } : { end: 'wrong', why: `the repair was told ${told}` };
}

function judgeFailure(one: Case, { kind, cause, violations = [] }: FailureDetails): Outcome {
	const listed = violations.join('\n');
	const isRight =
		one.ends === 'rejected' &&
		kind === (one.failure ?? 'invalidOutput') &&
		listed.includes(one.violation ?? '');
	return isRight ? { end: 'rejected' } : { end: 'wrong', why: `${kind}: ${cause}\n${listed}` };
}
