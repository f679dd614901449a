import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { ExecutionSettings, Flaw } from '../contract/execution';
import type { Values } from '../contract/operation';
import { isJsonObject } from '../wire/parseBody';
import { checkedValue } from './checkedValue';
import { isUnset } from './entered';

type Reason = 'errors' | Flaw;

const REASONS: Readonly<Record<Reason, INodePropertyOptions>> = {
	empty: {
		name: 'Empty Answer',
		value: 'empty',
		description: 'The model answered, but with nothing',
	},
	errors: {
		name: 'Errors',
		value: 'errors',
		description: 'The model could not be reached or refused the request, after all retries',
	},
	invalidOutput: {
		name: 'Invalid Output',
		value: 'invalidOutput',
		description: 'The answer does not fit the schema, after all repairs',
	},
	refused: {
		name: 'Refused',
		value: 'refused',
		description: 'The model declined to answer, or a content filter stopped it',
	},
	truncated: {
		name: 'Truncated',
		value: 'truncated',
		description: 'The answer was cut off at the maximum length',
	},
};

const idleTimeout: INodeProperties = {
	displayName: 'Idle Timeout (Seconds)',
	name: 'idleTimeoutSeconds',
	type: 'number',
	typeOptions: { minValue: 0.01, maxValue: 3600 },
	default: 60,
	description:
		'When answers stream to n8n’s chat: the longest silence in the middle of one before it counts as broken off',
};

const budget: INodeProperties = {
	displayName: 'Budget (USD)',
	name: 'budgetUsd',
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 6 },
	default: 0,
	description:
		'What all items of one execution may cost together. Once the next request would go over it, the remaining items are not sent and fail with “Budget reached”. 0 sets no limit. The first item’s value counts.',
};

/**
 * The "Retries and Limits" collection, in the Settings tab beside n8n's own Retry On Fail.
 *
 * @param reasons for falling back that can happen in this node; none for a node without fallbacks
 * @param fallbackOn those that are chosen by default
 * @param streams whether the node can show answers while they come
 */
export function executionParameter(
	reasons: readonly Reason[],
	fallbackOn: Reason[],
	streams = false,
): INodeProperties {
	return {
		displayName: 'Retries and Limits',
		name: 'execution',
		type: 'collection',
		isNodeSetting: true,
		placeholder: 'Add Limit',
		default: {},
		description: 'How patiently to retry, how long to wait and how much to send at once',
		options: [
			...(reasons.length === 0 ? [] : [budget]),
			{
				displayName: 'Concurrency',
				name: 'concurrency',
				type: 'number',
				typeOptions: { minValue: 0, maxValue: 64, numberPrecision: 0 },
				default: 0,
				description:
					'How many requests may be in flight at once. 0 finds it by itself: it starts at 8 and follows what the provider allows.',
			},
			...(reasons.length === 0 ? [] : [fallBackOn(reasons, fallbackOn)]),
			...(streams ? [idleTimeout] : []),
			{
				displayName: 'Max Delay (Seconds)',
				name: 'maxDelaySeconds',
				type: 'number',
				typeOptions: { minValue: 0, maxValue: 3600 },
				default: 60,
				description:
					'The longest wait between two tries. When the server asks for a longer one, the item ends with a message that says how long.',
			},
			{
				displayName: 'Max Retries',
				name: 'maxRetries',
				type: 'number',
				typeOptions: { minValue: 0, maxValue: 20, numberPrecision: 0 },
				default: 3,
				description:
					'How often to send a request again when it was limited, timed out or could not be answered. 0 sends it once.',
			},
			{
				displayName: 'Timeout (Seconds)',
				name: 'timeoutSeconds',
				type: 'number',
				typeOptions: { minValue: 0.01, maxValue: 3600 },
				default: 300,
				description:
					'How long to wait for one answer. A request that timed out may have been billed by the provider.',
			},
		],
	};
}

function fallBackOn(reasons: readonly Reason[], chosen: readonly Reason[]): INodeProperties {
	return {
		displayName: 'Fall Back On',
		name: 'clientFallbackOn',
		type: 'multiOptions',
		options: reasons.map((reason) => REASONS[reason]),
		default: [...chosen],
		description: 'What makes the node ask the next of the Fallback Models',
	};
}

/** The settings of one item, complete: what was not entered has the default declared in the form. */
export function executionSettings(
	properties: readonly INodeProperties[],
	values: Values,
): ExecutionSettings {
	const declared = properties.find((property) => property.name === 'execution');
	const entered = values['execution'];
	const setting = (name: string): unknown => {
		const option = declared?.options?.find((one) => one.name === name);
		if (option === undefined || !('type' in option)) return undefined;
		const value = isJsonObject(entered) ? entered[name] : undefined;
		if (Array.isArray(value)) return value;
		return isUnset(value) ? option.default : checkedValue(option, value);
	};
	const number = (name: string, fallback: number): number => {
		const value = setting(name);
		return typeof value === 'number' ? value : fallback;
	};
	// Timers take whole milliseconds only, and 2.01 * 1000 is none.
	const milliseconds = (name: string): number => Math.round(number(name, 0) * 1000);
	const reasons = setting('clientFallbackOn');
	return {
		maxRetries: number('maxRetries', 0),
		maxDelayMs: milliseconds('maxDelaySeconds'),
		timeoutMs: milliseconds('timeoutSeconds'),
		idleTimeoutMs: milliseconds('idleTimeoutSeconds'),
		concurrency: number('concurrency', 0),
		budgetUsd: number('budgetUsd', 0),
		clientFallbackOn: Array.isArray(reasons) ? reasons.filter(isReason) : [],
	};
}

function isReason(value: unknown): value is Reason {
	return typeof value === 'string' && value in REASONS;
}
