import { accountOf, Accounts } from '../../../../nodes/shared/runner/account';
import { RunGate } from '../../../../nodes/shared/runner/gate';
import { FakeClock, settled } from '../../support/fakeClock';

const door = { inFlight: 0, letIn: () => {} };

describe('Accounts', () => {
	it('the same credential: the same account; another one: another', () => {
		const accounts = new Accounts();
		const first = accounts.for('a', 0);
		expect([accounts.for('a', 1000) === first, accounts.for('b', 0) === first]).toEqual([
			true,
			false,
		]);
	});

	it('unused for two minutes: forgotten', () => {
		const accounts = new Accounts();
		const first = accounts.for('a', 0);
		first.open(door);
		first.close(door, 1000);
		expect(accounts.for('a', 120_999)).toBe(first);
		first.open(door);
		first.close(door, 121_000);
		expect(accounts.for('a', 241_000)).not.toBe(first);
	});

	it('in use for an hour: not forgotten', () => {
		const accounts = new Accounts();
		const first = accounts.for('a', 0);
		first.open(door);
		expect(accounts.for('a', 3_600_000)).toBe(first);
	});

	it('very many credentials: a hundred are kept', () => {
		const accounts = new Accounts();
		for (let key = 0; key < 250; key++) accounts.for(`key ${key}`, 0);
		expect(accounts.size).toBe(100);
	});

	it('two hosts with one base URL and different keys: two accounts', () => {
		const host = { baseUrl: 'http://host', now: () => 0 };
		const one = accountOf({ ...host, secrets: ['sk-1'] });
		expect(accountOf({ ...host, secrets: ['sk-2'] })).not.toBe(one);
		expect(accountOf({ ...host, secrets: ['sk-1'] })).toBe(one);
	});
});

describe('two runs of one account', () => {
	it('one learned that two in flight are too many: the other keeps to it and gets its turn', async () => {
		const clock = new FakeClock();
		const account = new Accounts().for('a', 0);
		const allowance = { concurrency: 0, budgetUsd: 0 };
		const one = new RunGate(account, allowance, clock);
		const other = new RunGate(account, allowance, clock);
		const doors = [0, 1, 2].map((item) => one.forItem(item));
		for (const item of doors) await item.enter();
		doors[1]?.leave({ end: 'limited' });
		doors[2]?.leave({ end: 'limited' });
		expect(account.pace.ceiling).toBe(1);
		let entered = false;
		void other
			.forItem(0)
			.enter()
			.then(() => (entered = true));
		await settled();
		expect(entered).toBe(false);
		doors[0]?.leave({ end: 'clean' });
		await settled();
		expect(entered).toBe(true);
	});
});
