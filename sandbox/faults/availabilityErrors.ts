import { errorAnswer } from './envelope';
import type { CannedAnswer, Fault, FaultContext } from './types';

const DOCS = 'https://openrouter.ai/docs/api/reference/errors-and-debugging';

/** The routing explanation that newer errors carry beside code and message. */
export function describeAvailability(
	code: string,
	retryable: boolean,
	model: string,
	more: Record<string, unknown> = {},
): Record<string, unknown> {
	return { code, retryable, requested_models: [model], docs_url: DOCS, ...more };
}

const withAvailability = (
	status: number,
	message: string,
	code: string,
	retryable: boolean,
	{ model, options }: FaultContext,
): CannedAnswer =>
	errorAnswer(status, message, {
		availability: describeAvailability(code, retryable, model, {
			retry_after: options.retryAfterSeconds ?? null,
		}),
	});

/** Answers about which model or endpoint can serve a request. */
export const AVAILABILITY_ERRORS = {
	'no-endpoints': {
		kind: 'answer',
		build: ({ model, options }) =>
			errorAnswer(404, `No endpoints found for ${model} that match your provider preferences.`, {
				metadata: { error_type: 'not_found' },
				availability: describeAvailability('constraint_filtered', false, model, {
					excluded_by: options.excludedBy ?? ['allowed_providers'],
				}),
			}),
	},
	'no-endpoints-plain': {
		kind: 'answer',
		build: ({ model }) => errorAnswer(404, `No endpoints found for ${model}.`),
	},
	'unknown-model': {
		kind: 'answer',
		build: ({ model }) =>
			errorAnswer(404, `No endpoints found for ${model}.`, {
				metadata: { error_type: 'not_found' },
				availability: describeAvailability('model_not_found', false, model),
			}),
	},
	'not-found-retryable': {
		kind: 'answer',
		build: (context) =>
			withAvailability(
				404,
				'The model is being moved to another endpoint',
				'model_unavailable_upstream',
				true,
				context,
			),
	},
	'unavailable-not-retryable': {
		kind: 'answer',
		build: (context) =>
			withAvailability(
				503,
				'No provider is left for this model today',
				'temporarily_unavailable',
				false,
				context,
			),
	},
	'capacity-exhausted': {
		kind: 'answer',
		build: (context) =>
			withAvailability(
				429,
				'All endpoints of this model are at capacity',
				'capacity_exhausted',
				true,
				context,
			),
	},
} satisfies Record<string, Fault>;
