import type { ExecutionSettings } from '../contract/execution';
import type { LoadedFile } from '../contract/files';
import type { RequestDraft } from '../contract/http';
import type { FactsByModel } from '../contract/modelFacts';
import type { ReplyFacts, Values } from '../contract/operation';
import { withTools } from '../mapping/toolTurn';
import { executionSettings } from '../parameters/execution';
import { toBody } from '../parameters/toBody';
import type { Conversation } from '../transport/converse';
import { buildDraft, chainIn } from './buildDraft';
import { loadFiles } from './loadFiles';
import type { Run } from './run';
import { withToolLoop } from './toolLoop';

/** Everything an item needs before its first request goes out. */
export interface PreparedItem<Reply extends ReplyFacts> {
	values: Values;
	settings: ExecutionSettings;
	draft: RequestDraft;
	/** The request before it got the form its endpoint takes. */
	complete: RequestDraft;
	chain: readonly string[];
	/** The same for items of the run that share what one of them finds out. */
	shareKey: string | undefined;
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
	const { context, operation, host, hints, gate } = run;
	const values = run.readValues(itemIndex);
	const settings = executionSettings(operation.properties, values);
	const files = await loadFiles(context, itemIndex, operation.files?.(values) ?? [], host.signal);
	gate.weights.loaded(itemIndex, encodedBytes(files));
	const declared = toBody(operation.properties, values);
	const lookUp = async (): Promise<FactsByModel> => await run.lookUpFacts(chainIn(declared));
	// An operation that shapes its request afterwards is checked before the catalogue is asked.
	const early: FactsByModel = operation.shape === undefined ? await lookUp() : new Map();
	const request = operation.request(values, files, early);
	const built = buildDraft(operation, values, declared, request);
	for (const hint of built.hints) hints.say(hint);
	const facts = operation.shape === undefined ? early : await lookUp();
	const shaped = operation.shape?.(built.draft, values, facts) ?? built.draft;
	const shareKey = operation.sharing?.key(values, files);
	const { draft: complete, chain } = built;
	const prepared = { values, settings, complete, chain, facts, shareKey };
	const limits = operation.toolLimits?.(values);
	const tools = limits === undefined ? [] : await run.tools();
	if (limits === undefined || tools.length === 0) {
		return { ...prepared, draft: shaped, conversation: operation };
	}
	const conversation = withToolLoop(operation, tools, limits);
	return { ...prepared, draft: withTools(shaped, tools), conversation };
}

/** Files travel as base64, which takes four bytes for three. */
function encodedBytes(files: readonly LoadedFile[]): number {
	return files.reduce((sum, { bytes }) => sum + Math.ceil(bytes.length / 3) * 4, 0);
}
