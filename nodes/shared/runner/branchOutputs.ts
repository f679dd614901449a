import type { Delivered, OutputItem, ReplyFacts } from '../contract/operation';
import { Failure } from '../policy/failure';
import type { Line } from '../transport/sendWithRetry';
import { sendBranches } from './deliver';
import type { PreparedItem } from './prepareItem';
import type { Run } from './run';

/**
 * The outputs of the requests an answer gives rise to, in their order; undefined when it gives
 * rise to none.
 *
 * @throws Failure of the first one, when all fail
 */
export async function branchOutputs<Reply extends ReplyFacts>(
	run: Run<Reply>,
	line: Line,
	{ values, complete }: PreparedItem<Reply>,
	delivered: Delivered<Reply>,
): Promise<OutputItem[] | undefined> {
	const { operation, bill } = run;
	const drafts = operation.branches?.(delivered, values, complete);
	if (drafts === undefined) return undefined;
	const ends = await sendBranches(run, { ...line, sink: undefined }, drafts, values);
	const outputs = ends.flatMap((end): OutputItem[] => {
		const account = 'failed' in end ? end.failed : end.delivered;
		bill.add(account.usage);
		if ('failed' in end) return [{ json: {}, failed: end.failed }];
		return operation.output(end.delivered, values);
	});
	const failures = outputs.flatMap(({ failed }) => failed ?? []);
	const [first] = failures;
	// Every failed branch is on the bill already.
	if (first !== undefined && failures.length === outputs.length) {
		throw new Failure({ ...first, usage: undefined });
	}
	return outputs;
}
