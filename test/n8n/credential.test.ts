import { testCredential } from '../../scripts/n8n/rest/credentials';
import { openAccount, type TestAccount } from './support/account';
import { connect } from './support/instance';

const instance = connect();
let account: TestAccount;
beforeAll(async () => {
	account = await openAccount(instance.client);
});
afterAll(() => account.sandbox.close());

/** What n8n says when the user presses "Test" with these values. */
const test = (values: { apiKey?: string; baseUrl?: string }) =>
	testCredential(instance.client, account.credential, {
		apiKey: account.apiKey,
		baseUrl: account.sandbox.baseUrl,
		...values,
	});

describe('credential test', () => {
	it('right key: connected', async () => {
		expect(await test({})).toMatchObject({ status: 'OK' });
	});

	it('base URL with a slash at the end: connected', async () => {
		expect(await test({ baseUrl: `${account.sandbox.baseUrl}/` })).toMatchObject({ status: 'OK' });
	});

	it('wrong key: says that the key is not known', async () => {
		const result = await test({ apiKey: 'sk-or-v1-wrong' });
		expect(result.status).toBe('Error');
		expect(result.message).toMatch(/API key/);
		expect(result.message).not.toContain('sk-or-v1-wrong');
	});

	it('nobody listens at the base URL: says that the host refused', async () => {
		const result = await test({ baseUrl: 'http://127.0.0.1:9/api/v1' });
		expect(result).toEqual({
			status: 'Error',
			message:
				'The connection to OpenRouter did not hold: The server refused the connection. Check the Base URL in the credential and the network of the machine n8n runs on.',
		});
	});

	it('base URL leads elsewhere: not taken for a working account', async () => {
		const result = await test({ baseUrl: `${account.sandbox.baseUrl}/nowhere` });
		expect(result.status).toBe('Error');
	});
});
