import type { FailureKind } from '../../nodes/shared/contract/failure';
import type { FaultName } from '../../sandbox/server';

/** What must come of an item whose first tries meet a fault: an answer, or this kind of failure. */
export type Expectation = 'answer' | FailureKind;

/** Faults that pass when the request is sent again. */
const SURVIVABLE: readonly FaultName[] = [
	'rate-limit',
	'rate-limit-retry-after',
	'rate-limit-retry-after-date',
	'rate-limit-retry-after-ms',
	'rate-limit-reset',
	'rate-limit-metadata',
	'rate-limit-upstream',
	'request-timeout',
	'server-error',
	'bad-gateway',
	'unavailable',
	'unavailable-retry-after',
	'gateway-timeout',
	'edge-520',
	'edge-521',
	'edge-522',
	'edge-523',
	'edge-524',
	'overloaded',
	'not-found-retryable',
	'capacity-exhausted',
	'reset-before-headers',
	'reset-mid-body',
	'hang',
	'slow',
	'redirect-same-host',
	'html-200',
	'html-502',
	'empty-body',
	'broken-json',
	'error-200',
	'error-200-rate-limit',
	'choice-error',
	'finish-error',
	'empty-choices',
	'blank',
];

/** Faults that no repetition helps against. */
const FINAL: ReadonlyArray<readonly [FaultName, FailureKind]> = [
	['bad-request', 'badRequest'],
	['context-length', 'badRequest'],
	['moderation', 'moderation'],
	['guardrail', 'moderation'],
	['payload-too-large', 'tooLarge'],
	['unprocessable', 'badRequest'],
	['no-endpoints', 'notFound'],
	['no-endpoints-plain', 'notFound'],
	['unknown-model', 'notFound'],
	['unavailable-not-retryable', 'upstream'],
	['redirect-other-host', 'redirect'],
];

/** Faults that end the whole run: nothing more is sent. */
export const FATAL: ReadonlyArray<readonly [FaultName, FailureKind]> = [
	['unauthorized', 'auth'],
	['echo-key', 'auth'],
	['payment-required', 'credits'],
	['payment-required-afford', 'credits'],
];

/** Every fault that can hit a request without streaming, and what becomes of an item it hits. */
export const EXPECTATIONS: ReadonlyArray<readonly [FaultName, Expectation]> = [
	...SURVIVABLE.map((fault) => [fault, 'answer'] as const),
	...FINAL,
];
