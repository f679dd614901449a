import { EXPECTATIONS, FATAL } from '../faults/expectations';
import { questions, runChat, useSandbox } from './chat';

/** A whole second is the least a date can say, so that fault has its own test with a wait of 0. */
const options = { retryAfterSeconds: 0.01, delayMs: 1 };
const execution = { maxDelaySeconds: 0.02, timeoutSeconds: 0.05 };

describe('Chat Completion under faults', () => {
	const sandbox = useSandbox();

	it.each(EXPECTATIONS.filter(([fault]) => fault !== 'rate-limit-retry-after-date'))(
		'%s on the first try: %s',
		async (fault, expected) => {
			sandbox.current.setFaults([{ fault, options, times: 1 }]);
			const run = await runChat(sandbox.current, {
				execution,
				questions: questions(3),
				onError: 'continueRegularOutput',
			});
			const outcomes = run.items[0]?.map(({ json, pairedItem }) => ({
				...outcome(json),
				pairedItem,
			}));
			expect(outcomes).toEqual(
				questions(3).map((question, item) => ({
					...(expected === 'answer'
						? { text: `[sandbox] You said: ${question}` }
						: { kind: expected }),
					pairedItem: { item },
				})),
			);
			expect(sandbox.current.requests.flatMap((request) => request.contractViolations)).toEqual([]);
		},
	);

	it('Retry-After as a date that has passed: the usual backoff, since clocks differ', async () => {
		sandbox.current.setFaults([
			{ fault: 'rate-limit-retry-after-date', options: { retryAfterSeconds: -5 }, times: 1 },
		]);
		const run = await runChat(sandbox.current);
		expect(run.items[0]?.[0]?.json['attempts']).toMatchObject([
			{ outcome: 'rateLimit', status: 429 },
			{ outcome: 'success', status: 200 },
		]);
	});

	it.each(FATAL)('%s: ends the run as %s without sending the rest', async (fault, kind) => {
		sandbox.current.setFaults([{ fault }]);
		const run = await runChat(sandbox.current, {
			execution: { ...execution, concurrency: 2 },
			questions: questions(10),
			onError: 'continueRegularOutput',
		});
		expect(run.items[0]?.map(({ json }) => outcome(json))).toEqual(Array(10).fill({ kind }));
		expect(sandbox.current.requests.length).toBeLessThanOrEqual(2);
	});

	it('a wait longer than Max Delay: not waited, the description says how long it would have been', async () => {
		sandbox.current.setFaults([
			{ fault: 'rate-limit-retry-after', options: { retryAfterSeconds: 90 } },
		]);
		const run = await runChat(sandbox.current, { onError: 'continueRegularOutput' });
		expect(sandbox.current.requests).toHaveLength(1);
		expect(run.items[0]?.[0]?.json['details']).toMatchObject({
			description: expect.stringContaining('asked to wait 90 seconds'),
		});
	});

	it('an answer that succeeded: is never sent again, whatever happens to other items', async () => {
		sandbox.current.setFaults([{ fault: 'bad-gateway', match: { textIncludes: 'question 1.' } }]);
		await runChat(sandbox.current, {
			questions: questions(5),
			onError: 'continueRegularOutput',
		});
		expect(sandbox.current.stats.billed).toBe(4);
		expect(sandbox.current.requests).toHaveLength(4 + 1 + 3);
	});
});

function outcome(json: { [key: string]: unknown }): { text?: unknown; kind?: unknown } {
	const { text, details } = json;
	if (text !== undefined) return { text };
	return {
		kind:
			typeof details === 'object' && details !== null ? Reflect.get(details, 'kind') : undefined,
	};
}
