import { packageName } from '../../scripts/lib/paths';
import { searchPicker } from '../../scripts/n8n/rest/node-parameters';
import { openAccount, type TestAccount } from './support/account';
import { connect } from './support/instance';

const instance = connect();
let account: TestAccount;
beforeAll(async () => {
	account = await openAccount(instance.client);
});
afterAll(() => account.sandbox.close());

const search = (filter?: string) =>
	searchPicker(instance.client, {
		nodeType: `${packageName}.openRouterChatCompletion`,
		typeVersion: 1,
		parameter: 'model',
		method: 'searchModels',
		credential: account.credential,
		filter,
	});

describe('model picker', () => {
	it('no filter: many models, every row with a name and an id', async () => {
		const { results } = await search();
		expect(results.length).toBeGreaterThan(10);
		for (const row of results) expect(row.name).not.toBe('');
	});

	it('filter: only models with all its words', async () => {
		const { results } = await search('claude sonnet');
		expect(results.length).toBeGreaterThan(0);
		for (const { name, value } of results) {
			expect(`${name} ${value}`.toLowerCase()).toMatch(/claude.*sonnet|sonnet.*claude/);
		}
	});

	it('filter that fits nothing: an empty list', async () => {
		expect((await search('no such model anywhere')).results).toEqual([]);
	});

	it('row: price and context length stand in the name, which is all the editor shows', async () => {
		const { results } = await search('claude sonnet');
		expect(results[0]?.name).toMatch(/\$\d.*\/ \$\d/);
		expect(results[0]?.name).toMatch(/\d(K|M)/);
	});
});
