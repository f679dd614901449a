import type { FailureDetails } from '../contract/failure';
import type { RequestDraft } from '../contract/http';
import type { Delivered, ReplyFacts } from '../contract/operation';
import { failureFrom } from '../policy/failure';
import { converse } from '../transport/converse';
import type { Line } from '../transport/sendWithRetry';
import type { PreparedItem } from './prepareItem';
import type { Run } from './run';

/** Sends an item's request, with what an earlier item of the run left where the two share. */
export async function deliver<Reply extends ReplyFacts>(
	run: Run<Reply>,
	line: Line,
	{ draft, chain, values, conversation, shareKey }: PreparedItem<Reply>,
): Promise<Delivered<Reply>> {
	const send = async (request: RequestDraft): Promise<Delivered<Reply>> =>
		await converse(line, conversation, request, chain, values);
	const { sharing } = run.operation;
	if (sharing === undefined || shareKey === undefined) return await send(draft);
	return await run.leftovers.use(
		shareKey,
		async (left) => await send(left === undefined ? draft : sharing.use(draft, left)),
		(delivered) => sharing.leave(delivered),
	);
}

/** How a branch ended. */
export type BranchEnd<Reply> = { delivered: Delivered<Reply> } | { failed: FailureDetails };

/** Sends the requests an answer gives rise to, side by side; each fails for itself. */
export async function sendBranches<Reply extends ReplyFacts>(
	{ operation }: Run<Reply>,
	line: Line,
	drafts: readonly RequestDraft[],
	values: PreparedItem<Reply>['values'],
): Promise<Array<BranchEnd<Reply>>> {
	const send = async (draft: RequestDraft): Promise<BranchEnd<Reply>> => {
		try {
			const { chain = [] } = draft;
			return { delivered: await converse(line, operation, draft, chain, values) };
		} catch (error) {
			return { failed: failureFrom(error).details };
		}
	};
	return await Promise.all(drafts.map(send));
}
