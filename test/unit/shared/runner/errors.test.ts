import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';

import type { FailureDetails } from '../../../../nodes/shared/contract/failure';
import { badInput, Failure, failureFrom } from '../../../../nodes/shared/policy/failure';
import { NO_USAGE } from '../../../../nodes/shared/policy/sumUsage';
import { errorItem } from '../../../../nodes/shared/runner/errorItem';
import { toNodeError } from '../../../../nodes/shared/runner/toNodeError';
import { KEY } from '../../support/fakeHost';

const NODE: INode = {
	id: '1',
	name: 'Ask',
	type: 'openRouterChatCompletion',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

const LIMITED: FailureDetails = {
	kind: 'rateLimit',
	status: 429,
	cause: 'Slow down',
	model: 'a/1',
	provider: 'Anvil',
	retryable: true,
	attempts: [{ model: 'a/1', outcome: 'rateLimit', status: 429, waitedMs: 0 }],
	usage: { ...NO_USAGE, cost: 0.5 },
};

const LIMITED_MESSAGE = 'Too many requests for a/1 (429): Anvil says: Slow down';
const LIMITED_ADVICE =
	'Lower Concurrency or raise Max Retries under Settings > Retries and Limits, or add a model under Fallback Models.';

describe('toNodeError', () => {
	it('a failure of the API: NodeApiError with our words, the status and the item', () => {
		const error = toNodeError(NODE, new Failure(LIMITED), 7, []);
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error).toMatchObject({
			message: LIMITED_MESSAGE,
			description: LIMITED_ADVICE,
			httpCode: '429',
			context: { itemIndex: 7 },
			node: NODE,
		});
	});

	it('a failure without a status: no status is made up', () => {
		const failure = new Failure({ kind: 'network', cause: 'It broke', retryable: true });
		const error = toNodeError(NODE, failure, 0, []);
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error.message).toBe('The connection to OpenRouter did not hold: It broke');
		expect(Reflect.get(error, 'httpCode')).toBeNull();
	});

	it('a wrong parameter: NodeOperationError that names it and the item', () => {
		const error = toNodeError(NODE, badInput('Top K', 'it is odd', 'Enter 3.'), 2, []);
		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error).toMatchObject({
			message: 'Top K: it is odd',
			description: 'Enter 3.',
			context: { itemIndex: 2 },
		});
	});

	it('n8n’s own error, e.g. of an expression: as it is', () => {
		const own = new NodeOperationError(NODE, 'The expression is wrong', { itemIndex: 4 });
		expect(toNodeError(NODE, failureFrom(own), 4, [])).toBe(own);
	});

	it('a bug: NodeOperationError, its message is kept', () => {
		const error = toNodeError(NODE, failureFrom(new TypeError('x is undefined')), 0, []);
		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error.message).toBe('x is undefined');
	});

	it('the key in the cause, the remedy and the caught error: nowhere in what n8n stores', () => {
		const details = { ...LIMITED, cause: `Bad ${KEY}`, remedy: `Replace ${KEY}` };
		const error = toNodeError(NODE, new Failure(details, new Error(KEY)), 0, [KEY]);
		expect(error.message).toBe('Too many requests for a/1 (429): Anvil says: Bad ***');
		expect(error.description).toBe('Replace ***');
		expect(JSON.stringify({ ...error, stack: error.stack })).not.toContain(KEY);
	});
});

describe('errorItem', () => {
	const error = toNodeError(NODE, new Failure(LIMITED), 3, []);
	const json = {
		error: LIMITED_MESSAGE,
		details: {
			description: LIMITED_ADVICE,
			kind: 'rateLimit',
			status: 429,
			model: 'a/1',
			provider: 'Anvil',
			attempts: [{ model: 'a/1', outcome: 'rateLimit', status: 429, waitedMs: 0 }],
			usage: { ...NO_USAGE, cost: 0.5 },
		},
	};

	it('the node goes on: an item that says what happened, paired', () => {
		expect(errorItem(error, LIMITED, 3)).toStrictEqual({ json, pairedItem: { item: 3 } });
	});

	it('error output: an error beside the JSON that copies of the item leave behind', () => {
		const node: INode = { ...NODE, onError: 'continueErrorOutput' };
		const worded = toNodeError(node, new Failure(LIMITED), 3, []);
		const item = errorItem(worded, LIMITED, 3);
		expect(item.error).toBe(worded);
		expect({ ...item }).toStrictEqual({ json, pairedItem: { item: 3 } });
		item.error = undefined;
		expect(item.error).toBeUndefined();
	});

	it('little is known: nothing is made up', () => {
		const failure = badInput('Top K', 'it is odd');
		const worded = toNodeError(NODE, failure, 0, []);
		expect(errorItem(worded, failure.details, 0)).toStrictEqual({
			json: {
				error: 'Top K: it is odd',
				details: {
					description:
						'Nothing was sent for this item. Change the parameter and run the node again.',
					kind: 'badInput',
					attempts: [],
				},
			},
			pairedItem: { item: 0 },
		});
	});
});
