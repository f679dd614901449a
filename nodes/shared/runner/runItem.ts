import type { INodeExecutionData } from 'n8n-workflow';

import type { Delivered, Operation, OutputItem, ReplyFacts, Values } from '../contract/operation';
import { placeOf } from '../policy/chain';
import { failureFrom } from '../policy/failure';
import type { Line } from '../transport/sendWithRetry';
import { branchOutputs } from './branchOutputs';
import { createChatSink, isStreaming, type ChatSink } from './chatSink';
import { deliver } from './deliver';
import { prepareItem, type PreparedItem } from './prepareItem';
import type { Run } from './run';
import { toItems } from './toItems';

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
	const { operation, hints } = run;
	const prepared = await prepareItem(run, itemIndex);
	const { values, chain } = prepared;
	const sink = sinkFor(run, prepared, itemIndex);
	const line = lineFor(run, prepared, itemIndex, sink);
	const delivered = await deliver(run, line, prepared);
	await sink?.close();
	const { usage, attempts } = delivered;
	const branched = await branchOutputs(run, line, prepared, delivered);
	const outputs = branched ?? outputOf(operation, delivered, values);
	const items = await toItems(run, { usage, attempts }, outputs, itemIndex);
	run.bill.add(usage);
	hints.answered(attempts, fallbackOf(chain, delivered));
	const remarks = operation.hints?.(delivered, values) ?? [];
	for (const remark of [...remarks, ...remarksOf(outputs)]) hints.say(remark);
	return items;
}

function sinkFor<Reply extends ReplyFacts>(
	{ context, operation }: Run<Reply>,
	{ settings, draft }: PreparedItem<Reply>,
	itemIndex: number,
): ChatSink | undefined {
	const canStream = operation.streams === true && draft.streams !== 'never';
	if (!canStream || !isStreaming(context)) return undefined;
	return createChatSink(context, itemIndex, settings.idleTimeoutMs);
}

function lineFor<Reply extends ReplyFacts>(
	{ operation, host, gate }: Run<Reply>,
	{ settings, values, facts }: PreparedItem<Reply>,
	itemIndex: number,
	sink: ChatSink | undefined,
): Line {
	return {
		host,
		gate: gate.forItem(itemIndex),
		settings,
		sink,
		explain: (failure) => operation.explain?.(failure, values) ?? {},
		instead: (failure, refused) => operation.instead?.(failure, refused, values, facts),
	};
}

const remarksOf = (outputs: readonly OutputItem[]): string[] =>
	outputs.flatMap((one) => one.hints ?? []);

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

function fallbackOf(
	chain: readonly string[],
	{ reply }: Delivered<ReplyFacts>,
): string | undefined {
	return placeOf(chain, reply.model) > 0 ? reply.model : undefined;
}
