import type { INodeExecutionData } from 'n8n-workflow';

import type { RecordedRequest } from '../../sandbox/server';
import type { NodeAdapter } from './adapters';
import type { Expectation } from './expectations';

/** What came of one run under faults. */
export interface FaultAccount {
	name: string;
	items: number;
	/** Items that ended with the answer or the kind of failure they should have. */
	asExpected: number;
	/** Items that did not come out. */
	lost: number;
	/** Outputs too many, and requests of an item that had been answered in full already. */
	doubled: number;
	/** Outputs with the answer to another item, or paired with another. */
	wronglyPaired: number;
	requests: number;
	/** Requests that brought nothing. */
	wasted: number;
	/** Good answers that were billed and are in no output. */
	unusedAnswers: number;
	seconds: number;
}

/** Faults after which the answer is as good as any. */
const HARMLESS: ReadonlySet<string | undefined> = new Set([undefined, 'slow']);

/**
 * @param output what the node gave out, one for each item
 * @param seen every request the sandbox got
 */
export function accountOf(
	adapter: NodeAdapter,
	items: number,
	output: readonly INodeExecutionData[],
	seen: readonly RecordedRequest[],
	expected: (index: number) => Expectation,
): Omit<FaultAccount, 'name' | 'seconds'> {
	const requests = seen.filter(({ path }) => path === adapter.path);
	const good = requests.filter(
		(one) => one.answered && HARMLESS.has(one.fault) && one.status === 200,
	);
	const byItem = new Map<number, INodeExecutionData[]>();
	for (const one of output) byItem.set(itemOf(one), [...(byItem.get(itemOf(one)) ?? []), one]);
	const outcomes = Array.from({ length: items }, (_, index) => byItem.get(index) ?? []);
	const answered = outcomes.filter(([one], index) => one && adapter.isAnswer(one, index)).length;
	return {
		items,
		asExpected: outcomes.filter(([one], index) => one && fits(adapter, one, index, expected))
			.length,
		lost: outcomes.filter((outputs) => outputs.length === 0).length,
		doubled:
			outcomes.filter((outputs) => outputs.length > 1).length + Math.max(0, good.length - answered),
		wronglyPaired: output.filter((one, place) => isWrong(adapter, one, place)).length,
		requests: requests.length,
		wasted: requests.length - answered,
		unusedAnswers: Math.max(0, good.length - answered),
	};
}

function itemOf({ pairedItem }: INodeExecutionData): number {
	return typeof pairedItem === 'object' && !Array.isArray(pairedItem) ? pairedItem.item : -1;
}

/** Out of its order, or an answer to a question of another item. */
function isWrong(adapter: NodeAdapter, one: INodeExecutionData, place: number): boolean {
	const isError = kindOf(one) !== undefined;
	return itemOf(one) !== place || (!isError && !adapter.isAnswer(one, place));
}

function fits(
	adapter: NodeAdapter,
	one: INodeExecutionData,
	index: number,
	expected: (index: number) => Expectation,
): boolean {
	const wanted = expected(index);
	return wanted === 'answer' ? adapter.isAnswer(one, index) : kindOf(one) === wanted;
}

/** The kind of failure an error item stands for. */
export function kindOf({ json: { error, details } }: INodeExecutionData): unknown {
	if (error === undefined || typeof details !== 'object' || details === null) return undefined;
	return Reflect.get(details, 'kind');
}
