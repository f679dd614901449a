import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Operation, ReplyFacts } from '../contract/operation';
import { failureFrom } from '../policy/failure';
import { errorItem } from './errorItem';
import { inLanes } from './inLanes';
import { openRun, type Run } from './run';
import { runItem } from './runItem';
import { toNodeError } from './toNodeError';

/**
 * Runs an operation for every incoming item: a sliding window of lanes, output in the order of the
 * input and paired with it, failures as n8n wants them.
 *
 * @throws NodeApiError or NodeOperationError of the first item that failed, unless the node is set
 * to go on; what is still in flight is cancelled then
 */
export async function runOperation<Reply extends ReplyFacts>(
	context: IExecuteFunctions,
	operation: Operation<Reply>,
): Promise<INodeExecutionData[][]> {
	const count = context.getInputData().length;
	const run = await openRun(context, operation);
	try {
		const results = await inLanes(
			count,
			() => run.gate.lanes,
			async (itemIndex) => await settle(run, itemIndex),
			(begin) => run.gate.onMoreLanes(begin),
		);
		return [results.flat()];
	} finally {
		run.end();
		report(run, count);
	}
}

/** An item's output, or the item that stands for its failure when the node goes on. */
async function settle<Reply extends ReplyFacts>(
	run: Run<Reply>,
	itemIndex: number,
): Promise<INodeExecutionData[]> {
	try {
		return await runItem(run, itemIndex);
	} catch (error) {
		const { context, host } = run;
		const failure = await run.suggestModels(failureFrom(error));
		run.bill.add(failure.details.usage);
		const node = context.getNode();
		const worded = toNodeError(node, failure, itemIndex, host.secrets);
		const stoppedByUser = context.getExecutionCancelSignal()?.aborted === true;
		if (stoppedByUser || !context.continueOnFail()) throw worded;
		return [errorItem(worded, failure.details, itemIndex)];
	} finally {
		run.gate.weights.unloaded(itemIndex);
	}
}

/** Hints and token usage belong to the run, however it ended. */
function report<Reply extends ReplyFacts>(
	{ context, hints, bill }: Run<Reply>,
	count: number,
): void {
	const list = hints.list(count);
	if (list.length > 0) context.addExecutionHints(...list);
	const { promptTokens, completionTokens } = bill.usage;
	if (promptTokens + completionTokens === 0) return;
	context.setMetadata({
		tokenUsage: { inputTokens: promptTokens, outputTokens: completionTokens },
	});
}
