import type { Exchange } from '../http/exchange';
import type { ChosenFault, FaultTarget } from './FaultPlan';

/**
 * Applies the fault that hits the request as a whole.
 * @returns `ended` when nothing is left to answer, else the fault that the answer still has to show
 */
export async function applyRequestFault(
	exchange: Exchange,
	target: FaultTarget,
	model: string,
): Promise<'ended' | ChosenFault | undefined> {
	const chosen = exchange.state.faults.takeForRequest(target);
	return chosen === undefined ? undefined : await applyFault(exchange, chosen, model);
}

/** The same for endpoints without `models`: rules for the request first, then for its model. */
export async function applyOneModelFault(
	exchange: Exchange,
	target: FaultTarget,
	model: string,
): Promise<'ended' | ChosenFault | undefined> {
	const plan = exchange.state.faults;
	const chosen = plan.takeForRequest(target) ?? plan.takeForModel(target, model);
	return chosen === undefined ? undefined : await applyFault(exchange, chosen, model);
}

/** Carries out a fault as far as it concerns the connection or replaces the answer. */
export async function applyFault(
	exchange: Exchange,
	chosen: ChosenFault,
	model: string,
): Promise<'ended' | ChosenFault> {
	const { name, fault, options } = chosen;
	exchange.record.fault = name;
	if (fault.kind === 'answer') {
		if (await exchange.waitForLatency()) exchange.send(fault.build({ exchange, options, model }));
		return 'ended';
	}
	if (fault.kind === 'exchange' && !(await fault.run({ exchange, options, model }))) return 'ended';
	if (fault.kind === 'payload') exchange.deliver = fault.deliver;
	return chosen;
}
