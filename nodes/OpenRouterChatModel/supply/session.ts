import type { ISupplyDataFunctions } from 'n8n-workflow';

import type { StreamSink } from '../../shared/contract/stream';
import { accountOf } from '../../shared/runner/account';
import { chainIn } from '../../shared/runner/buildDraft';
import { RunGate } from '../../shared/runner/gate';
import { createN8nHost } from '../../shared/runner/n8nHost';
import { converse } from '../../shared/transport/converse';
import { readCompletion } from '../../shared/wire/completion';
import { answerFrom } from '../answer/answerFrom';
import type { Ledger } from '../adapter/Ledger';
import { TurnMemory } from '../messages/TurnMemory';
import type { ModelSession } from '../types';
import { readSettings, toDraft } from './settings';
import { toSubNodeError } from './toSubNodeError';

/** In every process; enough for the tool turns of many agents at once. */
const turns = new TurnMemory(16_000_000);

/**
 * Opens a session for one item of the node above.
 *
 * @param ledger gets the account of every answer
 * @throws NodeOperationError for settings that make no sense, or without a credential
 */
export async function openSession(
	context: ISupplyDataFunctions,
	itemIndex: number,
	ledger: Ledger,
): Promise<ModelSession> {
	const settings = readSettings(context, itemIndex);
	const stop = context.getExecutionCancelSignal();
	const waiting = await createN8nHost(context, stop);
	const run = new RunGate(accountOf(waiting), settings.execution, waiting);
	const gate = run.forItem(itemIndex);
	return {
		model: chainIn(settings.declared)[0] ?? '',
		async ask(question, show) {
			const signals = [stop, question.signal].filter((one) => one !== undefined);
			const host = await createN8nHost(context, AbortSignal.any(signals));
			const sink = show && new WatchedSink(settings.execution.idleTimeoutMs, show);
			try {
				const { draft, chain } = toDraft(settings, question, turns);
				const line = { host, gate, settings: settings.execution, sink };
				const reading = { read: readCompletion };
				const delivered = await converse(line, reading, draft, chain, settings.values);
				return ledger.enter(answerFrom(delivered, turns, sink?.shown === true));
			} catch (error) {
				throw await toSubNodeError(context, itemIndex, host, error, show !== undefined);
			}
		},
	};
}

/** Remembers whether anything was shown. */
class WatchedSink implements StreamSink {
	shown = false;

	constructor(
		readonly idleTimeoutMs: number,
		private readonly pass: (text: string) => Promise<void>,
	) {}

	async show(text: string): Promise<void> {
		this.shown = true;
		await this.pass(text);
	}
}
