import type { INodeExecutionData } from 'n8n-workflow';

import type { FailureDetails } from '../contract/failure';
import type { RequestDraft } from '../contract/http';
import type { JsonObject } from '../contract/json';
import type { FactsByModel } from '../contract/modelFacts';
import type { Delivered, Operation, OutputItem, ReplyFacts, Values } from '../contract/operation';
import { textList } from '../parameters/checkedValue';
import { executionSettings } from '../parameters/execution';
import { joinBodies, toBody } from '../parameters/toBody';
import { toQuery } from '../parameters/toQuery';
import { chainOf, placeOf } from '../policy/chain';
import { checkPreferences, preferenceHints } from '../policy/checkPreferences';
import { badInput, failureFrom } from '../policy/failure';
import { converse } from '../transport/converse';
import { isJsonObject } from '../wire/parseBody';
import { loadFiles } from './loadFiles';
import { readValues } from './readValues';
import type { Run } from './run';
import { toItems } from './toItems';

interface Prepared {
	draft: RequestDraft;
	chain: string[];
	hints: string[];
}

/**
 * One item's way: parameters, values, request, answer, output.
 *
 * @returns the item's output, paired with it
 * @throws Failure when there is none
 */
export async function runItem<Reply extends ReplyFacts>(
	run: Run<Reply>,
	itemIndex: number,
): Promise<INodeExecutionData[]> {
	const { context, operation, host, gate, hints } = run;
	const values = readValues(context, operation.properties, itemIndex);
	const settings = executionSettings(operation.properties, values);
	const files = await loadFiles(context, itemIndex, operation.files?.(values) ?? [], host.signal);
	const declared = toBody(operation.properties, values);
	const lookUp = async (): Promise<FactsByModel> => await run.lookUpFacts(chainIn(declared));
	const early: FactsByModel = operation.shape === undefined ? await lookUp() : new Map();
	const request = operation.request(values, files, early);
	const { draft: complete, chain, hints: warnings } = prepare(operation, values, declared, request);
	const facts = operation.shape === undefined ? early : await lookUp();
	const draft = operation.shape?.(complete, values, facts) ?? complete;
	for (const warning of warnings) hints.say(warning);
	const line = {
		host,
		gate: gate.forItem(itemIndex),
		settings,
		explain: (failure: FailureDetails) => operation.explain?.(failure, values) ?? {},
		instead: (failure: FailureDetails, refused: RequestDraft) =>
			operation.instead?.(failure, refused, values, facts),
	};
	const delivered = await converse(line, operation, draft, chain, values);
	const outputs = outputOf(operation, delivered, values);
	const items = await toItems(run, delivered, outputs, itemIndex);
	run.bill.add(delivered.usage);
	hints.answered(delivered.attempts, fallbackOf(chain, delivered));
	const remarks = [
		...outputs.flatMap((one) => one.hints ?? []),
		...(operation.hints?.(delivered, values) ?? []),
	];
	for (const remark of remarks) hints.say(remark);
	return items;
}

/** A failure at this point has been paid for, so it carries the account along. */
function outputOf<Reply extends ReplyFacts>(
	operation: Operation<Reply>,
	delivered: Delivered<Reply>,
	values: Values,
): OutputItem[] {
	try {
		return operation.output(delivered, values);
	} catch (error) {
		const { usage, attempts } = delivered;
		throw failureFrom(error).with({ usage, attempts });
	}
}

/** Joins what the form declares with what the operation adds, and checks the whole. */
function prepare<Reply extends ReplyFacts>(
	operation: Operation<Reply>,
	values: Values,
	declared: JsonObject,
	draft: RequestDraft,
): Prepared {
	if (draft.method === 'GET') {
		const query = { ...toQuery(operation.properties, values), ...draft.query };
		return { draft: { ...draft, query }, chain: [], hints: [] };
	}
	const body = joinBodies(declared, draft.body ?? {});
	const chain = chainIn(body);
	const rest = withoutModels(body);
	if (chain.length === 0) throw badInput('Model', 'none is chosen', 'Choose one from the list.');
	const provider: JsonObject = isJsonObject(rest['provider']) ? rest['provider'] : {};
	checkPreferences(provider, chain);
	operation.check?.(rest);
	return { draft: { ...draft, body: rest }, chain, hints: preferenceHints(provider) };
}

/** The chain of models a body names, main model first. */
function chainIn({ model, models }: JsonObject): string[] {
	return chainOf(typeof model === 'string' ? model : '', textList(models));
}

/** The transport puts in the models it asks. */
function withoutModels(body: JsonObject): JsonObject {
	const { model, models, ...rest } = body;
	return model === undefined && models === undefined ? body : rest;
}

function fallbackOf(
	chain: readonly string[],
	{ reply }: Delivered<ReplyFacts>,
): string | undefined {
	return placeOf(chain, reply.model) > 0 ? reply.model : undefined;
}
