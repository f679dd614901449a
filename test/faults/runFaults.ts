import type { INodeExecutionData } from 'n8n-workflow';

import { startSandbox, type FaultRule, type Sandbox } from '../../sandbox/server';
import { runNode } from '../engine/harness';
import { EXPECTATIONS, type Expectation } from './expectations';

/** What came of one run under faults. */
export interface FaultAccount {
	name: string;
	items: number;
	/** Items that ended with the answer or the kind of failure they should have. */
	asExpected: number;
	/** Items that did not come out, came out twice, or were paired with another. */
	lost: number;
	/** Requests of an item that had been answered in full already. */
	doubled: number;
	requests: number;
	/** Requests that brought nothing. */
	wasted: number;
	seconds: number;
}

const SINGLE_ITEMS = 20;
const MIXED_ITEMS = 200;
const OPTIONS = { retryAfterSeconds: 0.2, delayMs: 50 };
const EXECUTION = { maxRetries: 3, maxDelaySeconds: 3, timeoutSeconds: 1 };

/** Every fault alone: it hits the first try of every item. */
export async function* singleFaults(): AsyncGenerator<FaultAccount> {
	for (const [fault, expected] of EXPECTATIONS) {
		const rules = [{ fault, options: OPTIONS, times: 1 }];
		yield await runUnder(fault, SINGLE_ITEMS, rules, () => expected);
	}
}

/** All faults mixed: one kind for each item, on its first try, in turn. */
export async function mixedFaults(items = MIXED_ITEMS): Promise<FaultAccount> {
	const of = (index: number): (typeof EXPECTATIONS)[number] =>
		EXPECTATIONS[index % EXPECTATIONS.length] ?? ['blank', 'answer'];
	const rules = Array.from(
		{ length: items },
		(_, index): FaultRule => ({
			fault: of(index)[0],
			options: OPTIONS,
			match: { textIncludes: question(index) },
			times: 1,
		}),
	);
	return await runUnder('all mixed', items, rules, (index) => of(index)[1]);
}

async function runUnder(
	name: string,
	items: number,
	rules: FaultRule[],
	expected: (index: number) => Expectation,
): Promise<FaultAccount> {
	const sandbox = await startSandbox({ latencyMs: 5 });
	try {
		sandbox.setFaults(rules);
		const startedAt = performance.now();
		const { items: outputs } = await runNode('openRouterChatCompletion', {
			parameters: {
				model: { __rl: true, mode: 'id', value: 'openai/gpt-4o-mini' },
				userMessage: '={{ $json.q }}',
				execution: EXECUTION,
			},
			input: Array.from({ length: items }, (_, index) => ({ json: { q: question(index) } })),
			settings: { onError: 'continueRegularOutput' },
			credentials: { openRouterAccountApi: { apiKey: 'sandbox-key', baseUrl: sandbox.baseUrl } },
		});
		const seconds = (performance.now() - startedAt) / 1000;
		return { name, items, seconds, ...accountOf(outputs[0] ?? [], sandbox, items, expected) };
	} finally {
		await sandbox.close();
	}
}

function accountOf(
	output: INodeExecutionData[],
	sandbox: Sandbox,
	items: number,
	expected: (index: number) => Expectation,
): Omit<FaultAccount, 'name' | 'items' | 'seconds'> {
	const inPlace = output.filter(({ pairedItem }, index) => isPairedWith(pairedItem, index));
	const asExpected = output.filter(({ json }, index) => isExpected(json, index, expected(index)));
	const chats = sandbox.requests.filter(({ path }) => path === '/chat/completions');
	return {
		asExpected: asExpected.length,
		lost: Math.abs(items - output.length) + (output.length - inPlace.length),
		doubled: doubledRequests(sandbox),
		requests: chats.length,
		wasted: chats.length - asExpected.filter(({ json }) => 'text' in json).length,
	};
}

const question = (index: number): string => `question ${index}.`;

function isPairedWith(paired: INodeExecutionData['pairedItem'], index: number): boolean {
	return typeof paired === 'object' && !Array.isArray(paired) && paired.item === index;
}

function isExpected(
	json: INodeExecutionData['json'],
	index: number,
	expected: Expectation,
): boolean {
	if (expected === 'answer') return json['text'] === `[sandbox] You said: ${question(index)}`;
	const { details } = json;
	return (
		typeof details === 'object' && details !== null && Reflect.get(details, 'kind') === expected
	);
}

/** Requests for a text after one for the same text had been answered without a fault. */
function doubledRequests(sandbox: Sandbox): number {
	const answered = new Set<string>();
	let doubled = 0;
	for (const { path, body, fault, answered: complete } of sandbox.requests) {
		if (path !== '/chat/completions') continue;
		const text = JSON.stringify(body);
		if (answered.has(text)) doubled++;
		if (complete && (fault === undefined || fault === 'slow')) answered.add(text);
	}
	return doubled;
}
