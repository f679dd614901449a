import { questions, runChat, useSandbox } from './chat';

describe('Stop', () => {
	const sandbox = useSandbox();

	it('50 requests in flight: all connections close and the run ends within 200 ms', async () => {
		const { current } = sandbox;
		current.setFaults([{ fault: 'hang' }]);
		let pressedAt = 0;
		const run = await runChat(current, {
			questions: questions(50),
			execution: { concurrency: 50 },
			cancelAfter: (cancel) => {
				const press = (): void => {
					if (current.stats.open < 50) {
						setImmediate(press);
						return;
					}
					pressedAt = Date.now();
					cancel();
				};
				press();
			},
		});
		const tookMs = Date.now() - pressedAt;
		expect(run.run.status).toBe('canceled');
		await untilClosed(() => current.stats.open === 0);
		expect(current.stats.closedEarly).toBe(50);
		expect(tookMs).toBeLessThan(200);
	});

	it('waiting between two tries: the wait ends at once and nothing more is sent', async () => {
		const { current } = sandbox;
		current.setFaults([{ fault: 'rate-limit-retry-after', options: { retryAfterSeconds: 30 } }]);
		const run = await runChat(current, {
			execution: { maxDelaySeconds: 60 },
			cancelAfter: (cancel) => {
				const press = (): void => {
					if (current.requests.some(({ answered }) => answered)) cancel();
					else setImmediate(press);
				};
				press();
			},
		});
		expect(run.run.status).toBe('canceled');
		expect(current.requests).toHaveLength(1);
	});

	it('in the middle of a stream: the connection closes within 100 ms', async () => {
		const { current } = sandbox;
		current.setFaults([{ fault: 'stream-stall', options: { after: 3 } }]);
		let pressedAt = 0;
		const run = await runChat(current, {
			stream: true,
			cancelAfter: (cancel) => {
				const press = (): void => {
					if (current.stats.open === 0) {
						setImmediate(press);
						return;
					}
					pressedAt = Date.now();
					cancel();
				};
				press();
			},
		});
		expect(run.run.status).toBe('canceled');
		await untilClosed(() => current.stats.open === 0);
		expect(Date.now() - pressedAt).toBeLessThan(100);
		expect(current.stats.closedEarly).toBe(1);
	});
});

async function untilClosed(done: () => boolean): Promise<void> {
	while (!done()) await new Promise((resolve) => setImmediate(resolve));
}
