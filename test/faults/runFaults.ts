import { startSandbox, type FaultName, type FaultRule } from '../../sandbox/server';
import { runNode } from '../engine/harness';
import { accountOf, type FaultAccount } from './account';
import { ADAPTERS, type NodeAdapter } from './adapters';
import { EXPECTATIONS, type Expectation } from './expectations';
import { seeded } from './seeded';

/** Items for each fault: many for the node with most users, some for the others. */
const SINGLE_ITEMS = 20;
const SINGLE_ITEMS_OF_OTHERS = 4;
const FAULTY_SHARE = 0.5;
/** Of the faulty ones, those that are hit twice. */
const TWICE_SHARE = 0.3;
const OPTIONS = { retryAfterSeconds: 0.2, delayMs: 50 };
const EXECUTION = { maxRetries: 3, maxDelaySeconds: 3, timeoutSeconds: 1 };
const ANSWER: readonly [FaultName | undefined, Expectation] = [undefined, 'answer'];

/** Every fault alone: it hits the first try of every item of every node. */
export async function* singleFaults(): AsyncGenerator<FaultAccount> {
	for (const [place, [adapter]] of ADAPTERS.entries()) {
		const each = place === 0 ? SINGLE_ITEMS : SINGLE_ITEMS_OF_OTHERS;
		const of = (index: number) => EXPECTATIONS[Math.floor(index / each)] ?? ANSWER;
		const items = each * EXPECTATIONS.length;
		const rules = Array.from({ length: items }, (_, index) =>
			ruleFor(adapter, index, of(index)[0], 1),
		);
		const name = `${adapter.node}, every fault`;
		yield await runUnder(name, adapter, items, rules.flat(), (index) => of(index)[1]);
	}
}

/**
 * Faults at random: half the items meet one of any kind, on one try or on two.
 *
 * @param items of all nodes together
 */
export async function* mixedFaults(items: number, seed: number): AsyncGenerator<FaultAccount> {
	for (const [place, [adapter, share]] of ADAPTERS.entries()) {
		const random = seeded(seed + place);
		const count = Math.ceil(items * share);
		const drawn = Array.from({ length: count }, () => {
			const [fault, expected] =
				random() < FAULTY_SHARE
					? (EXPECTATIONS[Math.floor(random() * EXPECTATIONS.length)] ?? ANSWER)
					: ANSWER;
			return { fault, expected, times: random() < TWICE_SHARE ? 2 : 1 };
		});
		const rules = drawn.flatMap(({ fault, times }, index) => ruleFor(adapter, index, fault, times));
		const name = `${adapter.node}, mixed`;
		yield await runUnder(
			name,
			adapter,
			count,
			rules,
			(index) => drawn[index]?.expected ?? 'answer',
		);
	}
}

function ruleFor(
	{ identity, path, isListing }: NodeAdapter,
	index: number,
	fault: FaultName | undefined,
	times: number,
): FaultRule[] {
	if (fault === undefined) return [];
	const textIncludes = identity(index);
	const match = isListing === true ? { path, textIncludes } : { textIncludes };
	return [{ fault, options: OPTIONS, match, times }];
}

async function runUnder(
	name: string,
	adapter: NodeAdapter,
	items: number,
	rules: FaultRule[],
	expected: (index: number) => Expectation,
): Promise<FaultAccount> {
	const sandbox = await startSandbox({ latencyMs: 5 });
	try {
		sandbox.setFaults(rules);
		if (adapter.replies !== undefined) sandbox.setReplies(adapter.replies(items));
		const startedAt = performance.now();
		const { items: outputs } = await runNode(adapter.node, {
			parameters: { ...adapter.parameters, execution: EXECUTION },
			input: Array.from({ length: items }, (_, index) => adapter.input(index)),
			settings: { onError: 'continueRegularOutput' },
			credentials: { openRouterAccountApi: { apiKey: 'sandbox-key', baseUrl: sandbox.baseUrl } },
		});
		const seconds = (performance.now() - startedAt) / 1000;
		const account = accountOf(adapter, items, outputs[0] ?? [], sandbox.requests, expected);
		return { name, seconds, ...account };
	} finally {
		await sandbox.close();
	}
}
