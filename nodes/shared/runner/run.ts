import type { IExecuteFunctions } from 'n8n-workflow';

import type { Host } from '../contract/http';
import type { Operation, ReplyFacts } from '../contract/operation';
import type { ConnectedTool } from '../contract/tools';
import type { Usage } from '../contract/usage';
import { executionSettings } from '../parameters/execution';
import { NO_USAGE, sumUsage } from '../policy/sumUsage';
import { accountOf } from './account';
import { connectedTools } from './connectedTools';
import { isStreaming } from './chatSink';
import { RunGate, type Allowance } from './gate';
import { createLookUpFacts, type LookUpFacts } from './modelFacts';
import { Leftovers } from './Leftovers';
import { createN8nHost } from './n8nHost';
import { createReadValues, type ReadValues } from './readValues';
import { RunHints } from './runHints';
import { createSuggestModels, type SuggestModels } from './suggestModels';

/** What all items of one execution of a node share. */
export interface Run<Reply extends ReplyFacts> {
	context: IExecuteFunctions;
	operation: Operation<Reply>;
	host: Host;
	gate: RunGate;
	readValues: ReadValues;
	hints: RunHints;
	suggestModels: SuggestModels;
	lookUpFacts: LookUpFacts;
	/** The connected tools, fetched when the first item needs them. */
	tools(): Promise<ConnectedTool[]>;
	/** What items leave for others that share with them. */
	leftovers: Leftovers;
	/** Everything billed so far, also for items that failed. */
	bill: { usage: Usage; add(usage: Usage | undefined): void };
	/** Cancels what is in flight. */
	end(): void;
}

/** Opens a run: the credential is read once, lanes and budget come from the first item. */
export async function openRun<Reply extends ReplyFacts>(
	context: IExecuteFunctions,
	operation: Operation<Reply>,
): Promise<Run<Reply>> {
	const ending = new AbortController();
	const stop = context.getExecutionCancelSignal();
	const signal = stop === undefined ? ending.signal : AbortSignal.any([stop, ending.signal]);
	const host = await createN8nHost(context, signal);
	const readValues = createReadValues(context, operation.properties);
	return {
		context,
		operation,
		host,
		gate: new RunGate(accountOf(host), allowanceOf(context, operation, readValues), host),
		readValues,
		hints: new RunHints(),
		suggestModels: createSuggestModels(host),
		lookUpFacts: createLookUpFacts(host, operation.catalogue),
		tools: once(async () => await connectedTools(context)),
		leftovers: new Leftovers(),
		bill: {
			usage: NO_USAGE,
			add(usage) {
				this.usage = sumUsage(this.usage, usage);
			},
		},
		end: () => ending.abort(),
	};
}

/** The same promise for everybody who asks. */
function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
	let made: Promise<Result> | undefined;
	return async () => await (made ??= make());
}

/** A number that makes no sense is left for the item it belongs to, which says so. */
function allowanceOf<Reply extends ReplyFacts>(
	context: IExecuteFunctions,
	{ properties, streams }: Operation<Reply>,
	readValues: ReadValues,
): Allowance {
	// Two answers at once would be one jumble to the person who reads along.
	const alone = streams === true && isStreaming(context);
	try {
		const settings = executionSettings(properties, readValues(0));
		return alone ? { ...settings, concurrency: 1 } : settings;
	} catch {
		return { concurrency: alone ? 1 : 0, budgetUsd: 0 };
	}
}
