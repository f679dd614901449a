import type { RequestDraft } from '../contract/http';
import type {
	Delivered,
	Exchange,
	FollowUp,
	Operation,
	ReplyFacts,
	Values,
} from '../contract/operation';
import { afterAnswer, groupAt } from '../policy/chain';
import { failureFrom } from '../policy/failure';
import { sendAlongChain } from './sendAlongChain';
import { sendParts } from './sendParts';
import type { Line } from './sendWithRetry';
import { Trail } from './trail';

/** What a conversation asks of its operation; the runner may answer in between (tools). */
export type Conversation<Reply extends ReplyFacts> = Pick<Operation<Reply>, 'read' | 'salvage'> & {
	followUp?(
		delivered: Delivered<Reply>,
		values: Values,
	): FollowUp | undefined | Promise<FollowUp | undefined>;
};

/**
 * Sends a request and everything that must follow it (pages, repairs, tool turns) until the
 * operation has what it needs. A request in parts has no others after it.
 *
 * @param chain main model first; empty for requests that name no model
 * @throws Failure of the exchange that failed, with the attempts and the bill of all of them
 */
export async function converse<Reply extends ReplyFacts>(
	line: Line,
	operation: Conversation<Reply>,
	first: RequestDraft,
	chain: readonly string[],
	values: Values,
): Promise<Delivered<Reply>> {
	if (first.parts !== undefined) return await sendParts(line, operation, first, chain, values);
	const trail = new Trail();
	const earlier: Array<Exchange<Reply>> = [];
	const read = operation.read.bind(operation);
	let draft = first;
	let start = 0;
	try {
		for (;;) {
			const settled = await sendAlongChain(
				line,
				draft,
				chain,
				start,
				(body) => read(body, values),
				trail,
			);
			const { reply, body, arrival, draft: answered } = settled;
			const account = { usage: trail.usage, attempts: trail.attempts };
			const exchange = { draft: answered, reply, body, arrival };
			const delivered = { ...exchange, earlier: [...earlier], ...account };
			const next = await operation.followUp?.(delivered, values);
			if (next?.because !== undefined) trail.regraded(next.because);
			if (next === undefined) return delivered;
			start = placeFor(next.model, chain, settled.start, reply.model);
			if (next.model === 'next' && start >= chain.length) return delivered;
			earlier.push(exchange);
			draft = next.draft;
		}
	} catch (error) {
		throw failureFrom(error).with({ attempts: trail.attempts, usage: trail.usage });
	}
}

function placeFor(
	model: 'same' | 'next',
	chain: readonly string[],
	start: number,
	answered: string | undefined,
): number {
	const group = groupAt(chain, start);
	if (group === undefined) return 0;
	const next = afterAnswer(chain, group, answered);
	return model === 'next' ? next : next - 1;
}
