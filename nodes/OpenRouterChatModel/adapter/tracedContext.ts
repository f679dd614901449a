import type { supplyModel } from '@n8n/ai-node-sdk';
import type { IDataObject, ISupplyDataFunctions } from 'n8n-workflow';

import { isJsonObject } from '../../shared/wire/parseBody';
import type { Answer } from '../types';
import type { Ledger } from './Ledger';

/** The same type as ours; only, the SDK may name it by another copy of n8n-workflow. */
type SdkContext = Parameters<typeof supplyModel>[0];
type AddOutputData = ISupplyDataFunctions['addOutputData'];

/**
 * The same context, with what n8n records for each answer completed: its tracing knows text and
 * tokens only, and of a streamed answer not even the tokens, which it then estimates.
 */
export function tracedContext(context: ISupplyDataFunctions, ledger: Ledger): SdkContext {
	const addOutputData: AddOutputData = (type, runIndex, data, ...rest) => {
		if (data instanceof Error) return context.addOutputData(type, runIndex, data, ...rest);
		const json = data[0]?.[0]?.json ?? {};
		const answer = ledger.take(generatedText(json));
		if (answer === undefined) return context.addOutputData(type, runIndex, data, ...rest);
		setTracing(context, answer);
		const completed = [[{ json: { ...withoutEstimate(json, answer), ...recordOf(answer) } }]];
		return context.addOutputData(type, runIndex, completed, ...rest);
	};
	const traced: SdkContext = Object.create(context, {
		addOutputData: { value: addOutputData },
	});
	return traced;
}

/** `response.generations[0][0].text`, where LangChain puts it. */
function generatedText({ response }: IDataObject): string {
	const generations = isJsonObject(response) ? response['generations'] : undefined;
	const [first] = Array.isArray(generations) ? generations.flat() : [];
	const text = isJsonObject(first) ? first['text'] : undefined;
	return typeof text === 'string' ? text : '';
}

function withoutEstimate(json: IDataObject, { usage }: Answer): IDataObject {
	const { tokenUsageEstimate, ...rest } = json;
	return usage.totalTokens === 0 && tokenUsageEstimate !== undefined ? json : rest;
}

function recordOf({ reply, usage, attempts, calls }: Answer): IDataObject {
	const { promptTokens, completionTokens, totalTokens, cost } = usage;
	const { model, provider, finishReason, reasoning, citations, id } = reply;
	return {
		...(totalTokens === 0
			? {}
			: { tokenUsage: { completionTokens, promptTokens, totalTokens, cost } }),
		model: model ?? null,
		provider: provider ?? null,
		finishReason: finishReason ?? null,
		...(reasoning === undefined ? {} : { reasoning }),
		...(calls.length === 0 ? {} : { toolCalls: calls.map((call) => ({ ...call })) }),
		...(citations.length === 0 ? {} : { citations: citations.map((one) => ({ ...one })) }),
		usage: { ...usage },
		attempts: attempts.map((attempt) => ({ ...attempt })),
		id: id ?? null,
	};
}

/** The names under which n8n exports a model's figures to tracing tools. */
function setTracing(context: ISupplyDataFunctions, { usage }: Answer): void {
	const setMetadata: unknown = Reflect.get(context, 'setMetadata');
	if (typeof setMetadata !== 'function' || usage.totalTokens === 0) return;
	const tracing = {
		'llm.tokens.in': usage.promptTokens,
		'llm.tokens.out': usage.completionTokens,
		'llm.tokens.total': usage.totalTokens,
		'llm.tokens.estimated': false,
		'llm.cost.total': usage.cost,
	};
	Reflect.apply(setMetadata, context, [{ tracing }]);
}
