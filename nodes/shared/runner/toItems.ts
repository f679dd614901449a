import type { INodeExecutionData } from 'n8n-workflow';

import type { FailureDetails } from '../contract/failure';
import type { Delivered, OutputItem, ReplyFacts } from '../contract/operation';
import { describe } from '../policy/describe';
import { Failure } from '../policy/failure';
import { errorItem } from './errorItem';
import type { Run } from './run';
import { toItem } from './toItem';
import { toNodeError } from './toNodeError';

/**
 * The outputs of one item as n8n's items, one after the other: of several files only one is being
 * stored at a time. A part that failed becomes an error item or, where errors end the run, a hint.
 */
export async function toItems<Reply extends ReplyFacts>(
	run: Run<Reply>,
	{ usage, attempts }: Pick<Delivered<Reply>, 'usage' | 'attempts'>,
	outputs: readonly OutputItem[],
	itemIndex: number,
): Promise<INodeExecutionData[]> {
	const { context, hints } = run;
	const items: INodeExecutionData[] = [];
	for (const output of outputs) {
		const { failed } = output;
		if (failed === undefined) items.push(await toItem(context, output, itemIndex));
		else if (context.continueOnFail()) {
			items.push(failedItem(run, { ...failed, usage, attempts }, itemIndex));
		} else hints.say(describe(failed).message);
	}
	return items;
}

function failedItem<Reply extends ReplyFacts>(
	{ context, host }: Run<Reply>,
	failed: FailureDetails,
	itemIndex: number,
): INodeExecutionData {
	const node = context.getNode();
	const worded = toNodeError(node, new Failure(failed), itemIndex, host.secrets);
	return errorItem(worded, failed, itemIndex, node.onError === 'continueErrorOutput');
}
