import type { ChatRequest } from '../contract/chatRequest';
import type { Fault, FaultContext, StreamPlan } from '../faults/types';
import type { Exchange } from '../http/exchange';
import { sendEvents } from '../http/sendEvents';
import { buildEvents } from './sse';
import type { ChatCompletion } from './types';

/** Sends a completion plain or as a stream, changed or broken by the fault, and bills it. */
export async function deliverCompletion(
	exchange: Exchange,
	request: ChatRequest,
	completion: ChatCompletion,
	fault: Fault | undefined,
	context: FaultContext,
): Promise<void> {
	const changed = fault?.kind === 'completion' ? fault.change(completion, context) : completion;
	const isBilled = fault === undefined || !('billed' in fault) || fault.billed;
	if (isBilled) exchange.bill();
	exchange.state.generations.add(changed, request.stream === true);
	exchange.response.setHeader('x-generation-id', completion.id);
	if (request.stream === true && fault?.kind !== 'buffered' && exchange.deliver === undefined) {
		const events = buildEvents(changed);
		const plain: StreamPlan = { events, ending: 'end' };
		await sendEvents(exchange, fault?.kind === 'stream' ? fault.plan(events, context) : plain);
		return;
	}
	exchange.send({ status: 200, body: changed });
}
