import type { ISupplyDataFunctions } from 'n8n-workflow';

import type { ExecutionSettings } from '../../shared/contract/execution';
import type { JsonObject } from '../../shared/contract/json';
import type { Values } from '../../shared/contract/operation';
import { withCacheMarks } from '../../shared/mapping/cacheMarks';
import { checkChatOptions } from '../../shared/parameters/checkChatOptions';
import { executionSettings } from '../../shared/parameters/execution';
import { toBody } from '../../shared/parameters/toBody';
import { failureFrom } from '../../shared/policy/failure';
import { buildDraft, type BuiltDraft } from '../../shared/runner/buildDraft';
import { readValues } from '../../shared/runner/readValues';
import { toNodeError } from '../../shared/runner/toNodeError';
import { restoreTurns } from '../messages/restoreTurns';
import type { TurnMemory } from '../messages/TurnMemory';
import { parameters } from '../parameters';
import type { Question } from '../types';
import { sessionIdOf } from './sessionId';

/** What the form says, read once. */
export interface Settings {
	values: Values;
	/** The request fields that are the same for all questions. */
	declared: JsonObject;
	execution: ExecutionSettings;
}

/** @throws NodeOperationError naming the parameter that makes no sense */
export function readSettings(context: ISupplyDataFunctions, itemIndex: number): Settings {
	try {
		const values = readValues(context, parameters, itemIndex);
		const declared = toBody(parameters, values);
		const session = sessionIdOf(context, itemIndex);
		return {
			values,
			declared: session === undefined ? declared : { session_id: session, ...declared },
			execution: executionSettings(parameters, values),
		};
	} catch (error) {
		throw toNodeError(context.getNode(), failureFrom(error), itemIndex, []);
	}
}

/**
 * The request for a question.
 *
 * @throws Failure `badInput` for fields that contradict each other, or without a model
 */
export function toDraft(
	{ values, declared }: Settings,
	{ messages, tools, settings }: Question,
	turns: TurnMemory,
): BuiltDraft {
	const body = {
		messages: withCacheMarks(restoreTurns(messages, turns), values),
		...(tools.length === 0 ? {} : { tools: [...tools] }),
	};
	const form = { properties: parameters, check: checkChatOptions };
	const request = { method: 'POST', path: '/chat/completions', body } as const;
	const built = buildDraft(form, values, declared, request);
	return { ...built, draft: { ...built.draft, body: { ...built.draft.body, ...settings } } };
}
