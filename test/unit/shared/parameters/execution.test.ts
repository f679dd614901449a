import {
	executionParameter,
	executionSettings,
} from '../../../../nodes/shared/parameters/execution';

const FORM = [executionParameter(['errors'], ['errors'], true)];

describe('Retries and Limits', () => {
	it('nothing entered: the defaults of the form', () => {
		expect(executionSettings(FORM, {})).toEqual({
			maxRetries: 3,
			maxDelayMs: 60_000,
			timeoutMs: 300_000,
			idleTimeoutMs: 60_000,
			concurrency: 0,
			budgetUsd: 0,
			clientFallbackOn: ['errors'],
		});
	});

	it('seconds that are no whole milliseconds: rounded, since timers refuse others', () => {
		const execution = { timeoutSeconds: 2.01, maxDelaySeconds: 1.001, idleTimeoutSeconds: 0.0123 };
		expect(executionSettings(FORM, { execution })).toMatchObject({
			timeoutMs: 2010,
			maxDelayMs: 1001,
			idleTimeoutMs: 12,
		});
	});
});
