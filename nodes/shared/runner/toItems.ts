import type { INodeExecutionData } from 'n8n-workflow';

import type { FailureDetails } from '../contract/failure';
import type { Delivered, OutputItem, ReplyFacts } from '../contract/operation';
import { describe } from '../policy/describe';
import { Failure, failureFrom } from '../policy/failure';
import { errorItem } from './errorItem';
import type { Run } from './run';
import { toItem } from './toItem';
import { toNodeError } from './toNodeError';

/** What the item has cost so far. */
type Account = Pick<Delivered<ReplyFacts>, 'usage' | 'attempts'>;

/**
 * The outputs of one item as n8n's items, one after the other: of several files only one is being
 * stored at a time. A part that failed becomes an error item or, where errors end the run, a hint.
 */
export async function toItems<Reply extends ReplyFacts>(
	run: Run<Reply>,
	account: Account,
	outputs: readonly OutputItem[],
	itemIndex: number,
): Promise<INodeExecutionData[]> {
	const { context, hints } = run;
	const items: INodeExecutionData[] = [];
	for (const output of outputs) {
		const { failed } = output;
		if (failed === undefined) items.push(await stored(run, account, output, itemIndex));
		else if (context.continueOnFail()) {
			items.push(failedItem(run, { ...account, ...failed }, itemIndex));
		} else hints.say(describe(failed).message);
	}
	return items;
}

/** What cannot be stored has been paid for: it is not sent again, and the bill goes along. */
async function stored<Reply extends ReplyFacts>(
	{ context }: Run<Reply>,
	account: Account,
	output: OutputItem,
	itemIndex: number,
): Promise<INodeExecutionData> {
	try {
		return await toItem(context, output, itemIndex);
	} catch (error) {
		throw failureFrom(error).with(account);
	}
}

function failedItem<Reply extends ReplyFacts>(
	{ context, host }: Run<Reply>,
	failed: FailureDetails,
	itemIndex: number,
): INodeExecutionData {
	const node = context.getNode();
	const worded = toNodeError(node, new Failure(failed), itemIndex, host.secrets);
	return errorItem(worded, failed, itemIndex);
}
