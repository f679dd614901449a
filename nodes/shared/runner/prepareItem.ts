import type { ExecutionSettings } from '../contract/execution';
import type { RequestDraft } from '../contract/http';
import type { FactsByModel } from '../contract/modelFacts';
import type { ReplyFacts, Values } from '../contract/operation';
import { withTools } from '../mapping/toolTurn';
import { executionSettings } from '../parameters/execution';
import { toBody } from '../parameters/toBody';
import type { Conversation } from '../transport/converse';
import { buildDraft, chainIn } from './buildDraft';
import { loadFiles } from './loadFiles';
import { readValues } from './readValues';
import type { Run } from './run';
import { withToolLoop } from './toolLoop';

/** Everything an item needs before its first request goes out. */
export interface PreparedItem<Reply extends ReplyFacts> {
	values: Values;
	settings: ExecutionSettings;
	draft: RequestDraft;
	chain: string[];
	facts: FactsByModel;
	/** The operation, with connected tools run in between where there are any. */
	conversation: Conversation<Reply>;
}

/**
 * Parameters, files, facts and tools of one item, joined into its first request.
 *
 * @throws Failure `badInput`, before anything is sent
 */
export async function prepareItem<Reply extends ReplyFacts>(
	run: Run<Reply>,
	itemIndex: number,
): Promise<PreparedItem<Reply>> {
	const { context, operation, host, hints } = run;
	const values = readValues(context, operation.properties, itemIndex);
	const settings = executionSettings(operation.properties, values);
	const files = await loadFiles(context, itemIndex, operation.files?.(values) ?? [], host.signal);
	const declared = toBody(operation.properties, values);
	const lookUp = async (): Promise<FactsByModel> => await run.lookUpFacts(chainIn(declared));
	// An operation that shapes its request afterwards is checked before the catalogue is asked.
	const early: FactsByModel = operation.shape === undefined ? await lookUp() : new Map();
	const request = operation.request(values, files, early);
	const built = buildDraft(operation, values, declared, request);
	for (const hint of built.hints) hints.say(hint);
	const facts = operation.shape === undefined ? early : await lookUp();
	const shaped = operation.shape?.(built.draft, values, facts) ?? built.draft;
	const prepared = { values, settings, chain: built.chain, facts };
	const limits = operation.toolLimits?.(values);
	const tools = limits === undefined ? [] : await run.tools();
	if (limits === undefined || tools.length === 0) {
		return { ...prepared, draft: shaped, conversation: operation };
	}
	const conversation = withToolLoop(operation, tools, limits);
	return { ...prepared, draft: withTools(shaped, tools), conversation };
}
